/**
 * Descriptions in other words: another mood, another shape of the sentence, none. What a description says of values, of
 * conditions and of passing faults is kept, in these words or in others.
 */

/** How an API puts its descriptions. */
export type Manner = 'plain' | 'imperative' | 'use' | 'function' | 'terse'

/** The manners. */
export const manners: readonly [Manner, ...ReadonlyArray<Manner>] = ['plain', 'imperative', 'use', 'function', 'terse']

// A sentence is put in another mood only where its first word is known to be a verb.
const known = new Set(
  `Lists Finds Gives Takes Says Moves Adds Puts Makes Returns Opens Cancels Sends Keeps Books Tells Reserves Ends Sets Orders Claims
  Writes Pays Notes Buys Stops Confirms Converts Starts Deletes Removes Signs Lets Calculates Answers Withdraws Guides Borrows
  Counts Sells Creates Objects Turns Works Gets Passes Freezes Measures Invites Lifts Links Logs Marks Names Plans Charges Quotes Ranks
  Renews Asks Brings Scans Reminds Calls Switches Unlocks Upgrades Has Retrieves Fetches Searches Updates Computes Generates Checks Shows
  Provides Looks Registers Submits Sums Translates Validates Verifies Uploads Downloads Reads Schedules Tracks Determines Estimates`.split(
    /\s+/
  )
)
const joined =
  /\b(and|or) ((?:charges|refunds|gives|has (?=its |the )|says|tells|sends|lists|returns|shows|sets)\b.*)$/g

// What a function tells or gives, its caller finds out or gets; but "gives a task to somebody" is something else.
const turned: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:gives|returns) (?=its |an? link|an? ticket|the (?!(?:\w+ ){1,5}an? ))/i, 'get '],
  [/^(?:says|tells) (?=whether |how |what |when |where |which |who |from |at )/i, 'find out ']
]

/** A sentence that begins with a verb, as somebody says it who calls the function. */
const asked = (sentence: string): string => {
  for (const [pattern, other] of turned) if (pattern.test(sentence)) return sentence.replace(pattern, other)
  const [verb = ''] = sentence.split(' ', 1)
  return stem(verb) + sentence.slice(verb.length)
}

const stem = (verb: string): string =>
  /^has$/i.test(verb)
    ? `${verb.slice(0, 2)}ve`
    : /(?:ss|sh|ch|x)es$/.test(verb)
      ? verb.slice(0, -2)
      : verb.endsWith('ies')
        ? `${verb.slice(0, -3)}y`
        : verb.slice(0, -1)

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The first sentence, and the rest with the space before it. */
const divided = (text: string): readonly [string, string] => {
  const end = text.search(/\. [A-Z0-9]/)
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 1)]
}

const imperative = (sentence: string): string | undefined => {
  const [verb = ''] = sentence.split(' ', 1)
  return known.has(verb)
    ? raised(asked(sentence)).replaceAll(joined, (_, and: string, other: string) => `${and} ${asked(other)}`)
    : undefined
}

type Rule = readonly [RegExp, ReadonlyArray<string>]

const first = (rules: ReadonlyArray<Rule>, text: string, turn: number): string | undefined => {
  for (const [pattern, forms] of rules)
    if (pattern.test(text)) return raised(text.replace(pattern, forms[turn % forms.length] ?? '$&'))
  return undefined
}

const conditions: ReadonlyArray<Rule> = [
  [
    /May answer that ([^;]+?) (is|are) briefly unavailable; (?:calling it|asking) once (?:more|again) is then right\./,
    [
      'If $1 $2 briefly unavailable, call it once more.',
      'When $1 $2 unavailable for a moment, one retry is right.',
      'Retry once if the answer is that $1 $2 briefly unavailable.',
      'Can fail once because $1 $2 briefly unavailable; then repeat the call.'
    ]
  ],
  [/Needs (a|the) ([^.]+)\./, ['Requires $1 $2.', 'Works only with $1 $2.', 'Precondition: $1 $2.']],
  [
    /The ([a-z ]+) has to be (\w+)\./,
    ['The $1 must be $2.', 'Requires the $1 to be $2.', 'Works only while the $1 is $2.']
  ],
  [/(\w+) access has to be on\./, ['$1 access must be on.', 'Requires $1 access to be on.']],
  [/Nobody is invited(?: by that)?\./, ['No one is invited.', 'This invites nobody.']]
]

/** The description of a function in a manner; `turn` picks among forms. */
export const ofFunction = (manner: Manner, turn: number, text: string): string => {
  if (manner === 'plain') return text
  const [sentence, rest] = divided(text)
  const tail = conditions.reduce(
    (so, rule) => first([rule], so.trim(), turn)?.replace(/^/, so.startsWith(' ') ? ' ' : '') ?? so,
    rest
  )
  const begun = imperative(sentence)
  if (begun === undefined) return recommanded(manner, turn, sentence, tail)
  switch (manner) {
    case 'use':
      return `${['Use this to', 'Call this to', 'Lets you', 'Tool to'][turn % 4]} ${lowered(begun)}${tail}`
    case 'function':
      return `${['This function', 'This tool', 'This endpoint'][turn % 3]} ${lowered(sentence)}${tail}`
    case 'imperative':
    case 'terse':
      return begun + tail
  }
}

// Most APIs say "Get an album": verbs that are no nouns, and those that are before a word that begins an object.
const commands =
  /^(?:(?:add|append|apply|assign|attach|browse|calculate|cancel|check|clear|compute|convert|create|delete|detach|determine|disable|discover|download|edit|enable|execute|explore|export|extract|fetch|find|follow|generate|get|identify|import|insert|invite|locate|make|modify|move|obtain|pause|perform|play|provide|publish|read|receive|recommend|refund|register|remove|rename|reorder|replace|resolve|restore|resume|retrieve|return|revoke|save|send|skip|start|submit|subscribe|suggest|summarize|translate|unfollow|unsubscribe|update|upload|validate|verify|write)|(?:book|call|change|count|filter|list|look|move|order|post|query|rank|request|schedule|search|set|share|show|sort|stop|test|track|transfer|view)(?= (?:a|an|the|all|any|your|one|up|multiple|several|new|existing|available|current|specific|this|these|whether|if|for|through|by) )) /i

// The sentence that commands, which a heading may stand before.
const recommanded = (manner: Exclude<Manner, 'plain'>, turn: number, sentence: string, tail: string): string => {
  const said = commanded(manner, turn, sentence)
  if (said !== undefined || tail === '') return (said ?? sentence) + tail
  const [next, rest] = divided(tail.trimStart())
  return `${sentence} ${commanded(manner, turn, next) ?? next}${rest}`
}

// What is commanded, in a sentence of another shape.
const commanded = (manner: Exclude<Manner, 'plain'>, turn: number, sentence: string): string | undefined => {
  if (!commands.test(sentence)) return undefined
  const [verb = ''] = sentence.split(' ', 1)
  const rest = sentence.slice(verb.length)
  const acts = `${singular(verb.toLowerCase())}${rest}`
  // A second verb would stay a command, and a heading is no sentence.
  const isOne =
    !/^ [A-Z]/.test(rest) &&
    !/ (?:and|or|then) (?!the |an? |other |all )[a-z]+ (?:the|an?|its|your|all|them|it) /i.test(rest)
  switch (manner) {
    case 'use':
      return `${['Use this to', 'Call this to', 'Lets you', 'Tool to'][turn % 4]} ${lowered(sentence)}`
    case 'function':
      return isOne ? `${['This function', 'This tool', 'This endpoint'][turn % 3]} ${acts}` : undefined
    case 'imperative':
    case 'terse':
      return isOne ? raised(acts) : undefined
  }
}

const singular = (verb: string): string =>
  /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`

// A noun with at most two words before it, none of which begins a clause.
const thing = String.raw`((?!who|whose|which)[a-z]+(?: (?!to|of|who|whose|which|that|in|on|as|from|where|by|or|and|with)[a-z]+){0,2})`
const whole = (pattern: string): RegExp => new RegExp(`^${pattern}\\.?$`, 'i')

const parameters: ReadonlyArray<Rule> = [
  [
    whole(`id of (?:the |an? )?${thing}`),
    ['$1 id', 'The id of the $1.', 'Identifier of the $1', 'Unique id of the $1.', 'ID of the $1']
  ],
  [/^Id of ((?:the|an?) .+?)\.?$/i, ['The id of $1.', 'Identifier of $1', 'Unique id of $1.']],
  [whole(`number of the ${thing}`), ['$1 number', 'The number of the $1.']],
  [whole(`name of (?:the |an? )?${thing}`), ['$1 name', 'The name of the $1.', 'What the $1 is called']],
  [whole(`title of the ${thing}`), ['$1 title', 'The title of the $1.']],
  [
    whole('how many ([a-z]+) to list at most'),
    ['Maximum number of $1', 'At most this many $1 are listed.', 'Limit on the $1 listed']
  ],
  [whole('how many ((?!of|more)[a-z]+(?: to [a-z]+)?)'), ['Number of $1', 'The number of $1.']],
  [whole('page of the list, from 1 on'), ['Page number, starting at 1', 'Which page of the list (1 is the first).']],
  [whole('which page'), ['Page number', 'The page to return.']],
  [whole('amount in (?:US )?dollars'), ['Amount (USD)', 'The amount, in US dollars.', 'Dollar amount']],
  [whole('stored card to charge'), ['The card on file to charge.', 'Card that pays (stored)']],
  [whole(`text of the ${thing}`), ['$1 text', 'The text of the $1.', 'What the $1 says']],
  [whole('(?:what )?kind of ([a-z]+)'), ['Type of $1', 'Which kind of $1.']],
  [whole('the ((?:first |last |new )?(?:day|date|time|branch|limit)(?: .+?)?)'), ['$1', '$1.']],
  [whole(`the ${thing}`), ['$1', 'The $1']]
]

// Functions of many kinds say the same of their parameters.
const remembered = new Map<string, string>()

/** The description of a parameter in a manner. */
export const ofParameter = (manner: Manner, turn: number, text: string): string => {
  if (manner === 'plain') return text
  const key = `${turn % forms} ${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const fresh = otherwise(turn % forms, text)
  if (remembered.size > 10_000) remembered.clear()
  remembered.set(key, fresh)
  return fresh
}

/** A multiple of the number of forms of every rule. */
const forms = 60

const otherwise = (turn: number, text: string): string => {
  return first(parameters, text, turn) ?? (turn % 2 === 0 ? text : text.endsWith('.') ? text.slice(0, -1) : `${text}.`)
}

const plain = whole(`(?:(?:id|name|title|number|text) of (?:the |an? )?|the )${thing}`)

/** Whether a description says no more than the name of its parameter does. */
export const isPlain = (text: string, words: ReadonlyArray<string>): boolean => {
  const noun = plain.exec(text)?.[1]?.split(' ').at(-1)?.toLowerCase()
  return noun !== undefined && (words.includes(noun) || (noun === 'day' && words.includes('date')))
}
