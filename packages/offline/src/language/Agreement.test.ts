import { describe, expect, test } from 'vitest'
import * as Agreement from './Agreement.js'

const said = (lead: string, tail: string): string | undefined => {
  const words = Agreement.several({ lead, tail })
  return words === undefined ? undefined : `${words.lead}A and B${words.tail}`
}

describe('words around several things', () => {
  test.each([
    ['is the ', ' on', 'are the A and B on'],
    ['what team does ', ' belong to', 'what team do A and B belong to'],
    ['Is ', ' in my address book', 'Are A and B in my address book'],
    ['how full is the ', ' folder', 'how full are the A and B folders'],
    ['see how full the ', ' folder is', 'see how full the A and B folders are'],
    ['find out what team ', ' belongs to', 'find out what team A and B belong to'],
    ['check how many pages ', ' has', 'check how many pages A and B have'],
    ['see when ', ' last charged me', 'see when A and B last charged me'],
    ['until when can ', ' get in', 'until when can A and B get in'],
    ['find cafes in ', '', 'find cafes in A and B'],
    ['how much is in my ', '', 'how much is in my A and B'],
    ['what is in ', ' at the moment', 'what is in A and B at the moment'],
    ['look up ', "'s door code", undefined],
    ['does ', "'s door code work", undefined],
    ['what does the thermostat in the ', ' say', 'what does the thermostat in the A and B say'],
    ['when my table at ', ' is', 'when my table at A and B is'],
    ['whether ', ' still has a code', 'whether A and B still have a code'],
    ['which garage does the ', '', 'which garage does the A and B'],
    ['in the ', ' folder', 'in the A and B folders'],
    ['whose book is ', '', undefined],
    ['see whether ', ' wiggles', undefined]
  ])('agree with them: %s … %s', (lead, tail, sentence) => {
    expect(said(lead, tail)).toBe(sentence)
  })
})
