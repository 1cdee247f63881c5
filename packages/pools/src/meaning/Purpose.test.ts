import { Signature } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Naming from '../Naming.js'
import * as Purpose from './Purpose.js'

const purpose = (name: string, description = ''): string => {
  const signature = Signature.make({
    name: Naming.valid(name).name,
    originalName: name,
    description,
    parameters: { type: 'object', properties: {} },
    category: '',
    toolClass: '',
    source: '',
    effect: 'read',
    requires: [],
    grants: [],
    undoes: []
  })
  const found = Purpose.of(signature)
  return Purpose.fault(signature) ?? `${found?.verb ?? ''} ${found?.thing ?? ''}`
}

describe('the purpose of a function', () => {
  test('is read from the first sentence of its description', () => {
    expect(purpose('x', 'This endpoint will return the top tracks of the artist.')).toBe(
      'get the top tracks of the artist'
    )
    expect(purpose('x', 'Returns a list of gene names, sorted by relevance. See https://example.com')).toBe(
      'get the gene names'
    )
    expect(purpose('x', 'Searches for **recipes** by ingredient')).toBe('search the recipes')
    expect(purpose('x', 'Allows you to convert an amount of money')).toBe('convert the amount of money')
    expect(purpose('x', 'Cancels the order')).toBe('cancel the order')
  })

  test('is read from its name where the description says nothing', () => {
    expect(purpose('getPlayerDetails')).toBe('get the player details')
    expect(purpose('/titles/{id}/seasons')).toBe('get the titles seasons')
    expect(purpose('nearby_stores', '-')).toBe('get the nearby stores')
    expect(purpose('search_tracks', 'Busca las canciones por nombre')).toBe('search the tracks')
  })

  test('is missing where neither speaks English', () => {
    expect(purpose('consulta_del_saldo', 'Consulta del saldo de la cuenta')).toBe('no usable description')
    expect(purpose('x', '')).toBe('no usable description')
    expect(purpose('test endpoint', 'For testing.')).toContain('trial')
  })
})
