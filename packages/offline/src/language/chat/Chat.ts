/**
 * What people say to an assistant when nothing has to be called: a word of greeting, thanks, a question about what it can do,
 * about what is on file, or about anything in the world; and what it says to that.
 */
import { Calendar, type Plan, Pointer, type Stream } from '@magnet/core'
import type { Teacher } from '@magnet/synth'
import type * as Vocabulary from '../../binding/Vocabulary.js'
import * as Manner from '../Manner.js'
import type * as Talk from '../Talk.js'
import type * as Text from '../Text.js'
import * as ValueWords from '../ValueWords.js'
import * as Written from '../Written.js'
import * as Common from './Common.js'
import * as Frames from './Frames.js'
import * as Matters from './Matters.js'
import * as Shown from './Shown.js'
import * as Terms from './Terms.js'

/** Of the general questions, those about a word. */
const terms = 0.55

/** What the user says. */
export const said = (talk: Talk.Talk, topic: Plan.Topic): Text.Text | undefined => {
  const { stream, occasion } = talk
  const question = asked(topic, stream)
  if (question === undefined) return undefined
  // A word before or after: nobody opens and closes as others do.
  const before = stream.chance(0.3) ? stream.pick(Frames.openings) : ''
  const after =
    topic.tag === 'general' || topic.tag === 'shown' ? (stream.chance(0.2) ? stream.pick(Frames.closings) : '') : ''
  const lead =
    topic.tag === 'abilities' && stream.chance(0.5)
      ? stream.pick(Frames.newcomers)
      : topic.tag === 'shown' && stream.chance(0.5)
        ? stream.pick(topic.pointer === '/now' ? Frames.days : Frames.reasons)
        : ''
  const opening = lead !== '' ? lead : topic.tag === 'greeting' || topic.tag === 'thanks' ? '' : before
  const goesOn = /[,:]$|\bbut$/.test(opening)
  const whole = [opening, goesOn ? lowered(question) : question, after].filter((part) => part !== '').join(' ')
  return [Manner.framed(occasion.persona, whole)]
}

const asked = (topic: Plan.Topic, stream: Stream.Stream): string | undefined => {
  switch (topic.tag) {
    case 'greeting':
      return `${stream.pick(Frames.greetings)}${stream.chance(0.6) ? ` ${stream.pick(Frames.introductions)}` : ''}`
    case 'thanks':
      return `${stream.pick(Frames.thanks)}${stream.chance(0.5) ? ` ${stream.pick(Frames.afterThanks)}` : ''}`
    case 'abilities':
      return stream.pick(Frames.abilities)
    case 'shown':
      return stream.some(Shown.asked(topic.pointer))
    case 'general': {
      const about = general(topic)
      return 'asks' in about ? stream.pick(about.asks) : stream.pick(Frames.whatIs).replace('{}', about[0])
    }
  }
}

/** What the assistant says to it. */
export const answer = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  topic: Plan.Topic,
  style: Written.Style,
  stream: Stream.Stream
): Teacher.Reply | undefined => {
  const text = replied(vocabulary, plan, topic, style, stream)
  return text === undefined ? undefined : { text, answer: { must: [], may: [] } }
}

const replied = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  topic: Plan.Topic,
  style: Written.Style,
  stream: Stream.Stream
): string | undefined => {
  switch (topic.tag) {
    case 'greeting':
      return stream.pick(Frames.welcomes)
    case 'thanks':
      return stream.pick(Frames.yourWelcome)
    case 'abilities': {
      const able = topic.functions.flatMap(
        (name) => stream.some(vocabulary.functions.get(name)?.phrases.lack ?? []) ?? []
      )
      return able.length === 0 ? undefined : stream.pick(Frames.able).replace('{}', () => listed([...new Set(able)]))
    }
    case 'shown': {
      const value = held(plan, topic.pointer, style)
      return value === undefined
        ? undefined
        : capital((stream.some(Shown.told(topic.pointer)) ?? '{}.').replace('{}', () => value))
    }
    case 'general': {
      const about = general(topic)
      if ('answers' in about) return stream.pick(about.answers)
      const [what, is] = about
      return capital(
        stream
          .pick(Frames.means)
          .replace('{what}', () => what)
          .replace('{is}', () => is)
      )
    }
  }
}

/** The question that a topic stands for: the same for who asks and who answers. */
const general = ({ service, choice }: Extract<Plan.Topic, { tag: 'general' }>): Terms.Term | Matters.Matter => {
  const own = Terms.byService[service] ?? []
  const words = [...own, ...own, ...own, ...Common.common]
  const pool: ReadonlyArray<Terms.Term | Matters.Matter> = choice < terms ? words : Matters.all
  const place = choice < terms ? choice / terms : (choice - terms) / (1 - terms)
  return pool[Math.floor(place * pool.length)] ?? Matters.all[0] ?? ['a riddle', 'a question that is meant to puzzle']
}

/** A value of the context, in words. */
const held = (plan: Plan.Plan, pointer: Pointer.Pointer, style: Written.Style): string | undefined => {
  if (pointer === '/now') {
    const day = Written.value(
      plan.context.now.slice(0, 10),
      ValueWords.form(undefined, plan.context.now.slice(0, 10)),
      { ...style, today: undefined }
    )
    return `${Calendar.weekdayName(plan.context.now)}, ${day}`
  }
  const value = Pointer.get({ profile: plan.context.profile }, pointer)
  return typeof value === 'string' ? value : undefined
}

const listed = (parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const lowered = (text: string): string =>
  /^(?:I\b|RSVP)/.test(text) ? text : text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
