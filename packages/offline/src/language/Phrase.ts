/**
 * Filling a template with what a call's slots say. Optional groups fall away when one of their slots says nothing; a
 * required slot that is withheld is cut with its preposition ("on the 14th") or becomes indefinite ("a flight").
 */
import type { Plan, Signature } from '@magnet/core'
import type { Around } from './Reference.js'
import * as Registers from './register/Registers.js'
import * as Slot from './Slot.js'
import * as Stands from './Stands.js'
import * as Talk from './Talk.js'
import * as Template from './Template.js'
import * as Text from './Text.js'

/** A filled template. */
export interface Phrase {
  readonly text: Text.Text
  /** How much it had to be bent, from 0. */
  readonly bent: number
}

/** Fills the first of the templates, in a drawn order, that bends least; what it says is added to the progress. */
export const best = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  sources: ReadonlyArray<string>,
  fits?: (progress: Talk.Progress) => boolean
): Phrase | undefined => {
  if (sources.length === 0) return undefined
  const drawn = talk.stream.shuffle(sources)
  const first = shortest(talk, drawn)
  let chosen: { readonly phrase: Phrase; readonly after: Talk.Progress } | undefined
  for (let index = 0; index <= drawn.length; index++) {
    const source = index === 0 ? first : drawn[index - 1]
    if (source === undefined || (index > 0 && source === first)) continue
    const after = Talk.fork(progress)
    const phrase = fill(talk, after, planned, Template.parse(source))
    if (phrase === undefined || fits?.(after) === false) continue
    if (chosen !== undefined && chosen.phrase.bent <= phrase.bent) continue
    chosen = { phrase, after }
    if (phrase.bent === 0) break
  }
  if (chosen === undefined) return undefined
  Talk.join(progress, chosen.after)
  return chosen.phrase
}

// Those who use few words choose the shortest of a few, and so does who has much to say: templates are long as their
// words are.
const shortest = (talk: Talk.Talk, drawn: ReadonlyArray<string>): string | undefined => {
  const { choice: habit } = Registers.of(talk.occasion.persona.register)
  const choice = Math.min(drawn.length, talk.asked.length > 2 ? habit + 1 : habit)
  let found = drawn[0]
  for (let index = 1; index < choice; index++) {
    const source = drawn[index]
    if (source !== undefined && found !== undefined && source.length < found.length) found = source
  }
  return found
}

/** Fills one template, or fails where a slot has something to say and no way to say it. */
export const fill = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  template: Template.Template
): Phrase | undefined => {
  const inputs = Talk.phrased(talk, planned)?.signature.inputs ?? []
  const out: Array<Text.Piece> = []
  let bent = 0
  let lost = false
  let last: Slot.Filling['tag'] | undefined
  for (const part of template) {
    if (part.tag === 'text') out.push(lost ? part.text.replace(counted, '') : part.text)
    else if (part.tag === 'group') {
      const inner = group(talk, progress, planned, inputs, part)
      if (inner === undefined) continue
      out.push(...inner.text)
      bent += inner.bent
    } else {
      const around = { before: end(out), behind: part.behind }
      const filling = Slot.fill(talk, progress, planned, inputs, part, around, stand)
      if (filling === undefined) return undefined
      // "That distance" needs no unit after it.
      const idle = filling.tag === 'plain' && last === 'reference' && around.before === ' '
      const cost = idle ? 0 : put(talk, out, filling, around)
      if (idle) out.pop()
      if (cost === undefined) return undefined
      bent += cost
      last = filling.tag
      // "by {nights} nights" goes as a whole.
      lost = filling.tag === 'absent' && !/(?:some|a few)$/.test(end(out))
      continue
    }
    lost = false
  }
  return { text: out, bent }
}

const stand: Slot.Stand = (talk, progress, provider) => {
  progress.stood.push(provider.call.id)
  const phrases = Talk.phrased(talk, provider)?.phrases
  return phrases === undefined ? undefined : best(talk, progress, provider, Stands.of(phrases))?.text
}

// A group says all of its slots or nothing.
const group = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  inputs: ReadonlyArray<Signature.Parameter>,
  { parts, slots }: Group
): Phrase | undefined => {
  const after = Talk.fork(progress)
  const out: Array<Text.Piece> = []
  let told = slots.length === 0 && talk.stream.chance(0.4)
  let bent = 0
  for (const part of parts) {
    if (part.tag === 'text') out.push(part.text)
    else if (part.tag === 'group') out.push(...(group(talk, after, planned, inputs, part)?.text ?? []))
    else {
      const around = { before: end(out), behind: part.behind }
      const filling = Slot.fill(talk, after, planned, inputs, part, around, stand)
      // What has nothing of its own to say can do without.
      if (filling === undefined || filling.tag === 'absent' || filling.tag === 'plain') return undefined
      if (filling.tag !== 'reference') told = true
      const cost = put(talk, out, filling, around)
      if (cost === undefined) return undefined
      bent += cost
    }
  }
  if (!told && !needs(inputs, slots) && !(slots.length > 0 && talk.stream.chance(0.8))) return undefined
  Talk.join(progress, after)
  return { text: out, bent }
}

type Group = Extract<Template.Part, { readonly tag: 'group' }>

// The day by which something has to be done is the user's choice, also where words refer to it: nobody could guess it.
const needs = (inputs: ReadonlyArray<Signature.Parameter>, names: ReadonlyArray<string>): boolean =>
  inputs.some((input) => input.required && input.voice === 'spoken' && names.includes(input.name))

/** Appends a filling to the text before it; how much that bent the phrase, or none if it cannot be. */
const put = (
  talk: Talk.Talk,
  out: Array<Text.Piece>,
  filling: Slot.Filling,
  { before, behind }: Around
): number | undefined => {
  switch (filling.tag) {
    case 'said': {
      const words = Text.plain(filling.text)
      // "Tomorrow" takes no "on".
      if (before.endsWith('on ') && /^(?:today|tomorrow|the day after tomorrow|this (?!one))\b/.test(words))
        replaceEnd(out, /(^| )on $/, '$1')
      onceNamed(out, words)
      out.push(...filling.text)
      return 0
    }
    case 'dictated': {
      replaceEnd(out, / (?:that|about)\s*$/, ' ')
      // The template has marks of its own.
      out.push(...(behind.quoted ? filling.text.slice(1, -1) : filling.text))
      return 0
    }
    case 'reference':
      if (filling.place && !behind.possessed && /(?<!there) (?:in|at|to) $/.test(before) && talk.stream.chance(0.6)) {
        replaceEnd(out, / (?:in|at|to) $/, ' there')
        return 0
      }
      if (/\b(?:an?|the|my|your)\s*$/.test(before)) return undefined
      onceNamed(out, filling.words)
      // "Pull it up", but "pull up the message".
      if ((filling.words === 'it' || filling.words === 'them') && particle.test(end(out))) {
        replaceEnd(out, particle, `$1 ${filling.words} $2`)
        return 0
      }
      out.push(end(out).endsWith('that ') ? filling.words.replace(/^that /, 'this ') : filling.words)
      return 0
    case 'plain':
      out.push(filling.words)
      return 1
    case 'news':
      return news(out, filling.words, behind.quoted)
    case 'absent':
      return cut(out, filling.noun, behind)
  }
}

// "In the section that section" names it once; in "cover the trip with the best cover" the first is no name.
const onceNamed = (out: Array<Text.Piece>, words: string): void => {
  if (!/^(?:the|that|this) /.test(words)) return
  const noun = named.exec(end(out))?.[1]
  if (noun === undefined || noun.length < 4 || /^(?:from|with|into|about|over|near|until)$/.test(noun)) return
  const [first = ''] = words.split(' called ', 1)
  if (first.endsWith(` ${noun}`)) replaceEnd(out, /(?:the )?[a-z]+ $/, '')
}

const named = /\b(?:the|an?|my|your|in|of|on|at|for|from|by|with) ([a-z]+) $/

const particle = /\b(pull|look|call|dig|read|switch|shut|cut|set|track|check|pick|write) (up|off|out|down) $/

const news = (out: Array<Text.Piece>, words: string, quoted: boolean): number | undefined => {
  if (quoted) return undefined
  // "Set my reply to what it costs" is no way to say it.
  const odd = / (?:to|with|into|as)\s*$/.test(end(out)) ? 3 : 0
  const clause = /^(?:how|what|when|where|who|which|whether|why|that|if|I|the same)\b/.test(words)
  const before = end(out)
  if (/ with the words\s*$/.test(before)) replaceEnd(out, / with the words\s*$/, clause ? ' saying ' : ' with ')
  else if (/ that\s*$/.test(before)) replaceEnd(out, / that\s*$/, ' ')
  else if (/ the note\s*$/.test(before)) {
    replaceEnd(out, / the note\s*$/, clause ? ' a note saying ' : ' a note with ')
    out.push(words)
    return 1
  } else if (/:\s*$/.test(before)) {
    replaceEnd(out, /:\s*$/, clause ? ' saying ' : ' with ')
    out.push(words)
    return 1
  } else if (/ (?:saying|that says|that reads|reading)\s*$/.test(before) && !clause) {
    replaceEnd(out, / (?:saying|that says|that reads|reading)\s*$/, ' with ')
    out.push(words)
    return 1
  }
  out.push(words)
  return odd
}

const preposition =
  /(?:,? (?:on|at|in|from|to|for|until|till|by|of|with|within|as|called|named|around|after|before|under|over|through|via|into|about|near|titled|saying|starting|during|towards?|that says|based on)|:|,)\s*$/

/** What a number counts, at the beginning of the text after it. */
const counted =
  /^ (?:more |checked |extra )?(?:nights?|hours?|days?|weeks?|months?|minutes?|people|guests|miles|km|kilometres|bags|seats|rooms|items|points|dollars|times|percent|degrees|shares)\b| instead\b/

/** Does without a value: the preposition goes with it, and a bare object becomes indefinite. */
const cut = (
  out: Array<Text.Piece>,
  noun: string | undefined,
  { text: after, possessed }: Template.Behind
): number | undefined => {
  const before = end(out)
  if (possessed || /\b(?:and|or|between|than)\s*$/.test(before)) return undefined
  if (preposition.test(before)) {
    replaceEnd(out, preposition, '')
    return 1
  }
  if (counted.test(after)) {
    out.push('some')
    return 1
  }
  if (before === '') return undefined
  if (noun === undefined) return undefined
  // "A {seat}" keeps its article; else only the object of a bare verb reads well: "find a place".
  if (/\b(?:the|my|your|this|that|an?)\s*$/.test(before)) out.push(noun)
  else if (out.length === 1 && /^[a-z]+(?: (?:me|us|up|out|for))? $/.test(before))
    out.push(`${Text.an(noun) ? 'an' : 'a'} ${noun}`)
  else return undefined
  return 2
}

const end = (out: ReadonlyArray<Text.Piece>): string => {
  const last = out.at(-1)
  return last === undefined ? '' : Text.words(last)
}

const replaceEnd = (out: Array<Text.Piece>, pattern: RegExp, by: string): void => {
  const last = out.at(-1)
  if (typeof last === 'string') out[out.length - 1] = last.replace(pattern, by)
}
