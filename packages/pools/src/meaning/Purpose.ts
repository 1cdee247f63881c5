/**
 * What a function is for, as a verb and the thing that it acts on, in words that a person would use. It is read from
 * the first sentence of the description, or from the name where that says nothing: "This endpoint returns the top
 * tracks of an artist by id." is to get "the top tracks of an artist".
 */
import type { Signature } from '@magnet/core'
import * as Entity from './Entity.js'
import * as Proper from './Proper.js'
import * as Verb from './Verb.js'
import * as Words from './Words.js'

/** A purpose: "get" and "the top tracks". */
export interface Purpose {
  readonly verb: Verb.Act
  /** The verb as the source has it, where it is an act of its own: "translate". */
  readonly word: string
  /** A noun phrase with its article. */
  readonly thing: string
}

const purposes = new WeakMap<Signature.Signature, { readonly purpose: Purpose | undefined }>()

/** The purpose of a function, or undefined where neither name nor description says it in English. */
export const of = (signature: Signature.Signature): Purpose | undefined => {
  const known = purposes.get(signature)
  if (known !== undefined) return known.purpose
  const purpose = find(signature)
  purposes.set(signature, { purpose })
  return purpose
}

/** Why nobody could ask for a function, if so. */
export const fault = (signature: Signature.Signature): string | undefined => {
  const name = own(signature)
  const words = Words.of(`${name} ${signature.toolClass}`)
  const trial = words.find((word) => trials.has(word))
  if (trial !== undefined) return `it is a trial or service call (${JSON.stringify(trial)})`
  return of(signature) === undefined ? 'no usable description' : undefined
}

const trials = new Set(
  'test testing tests demo hello helloworld foo bar asdf asdfadsf ping healthcheck health heartbeat swagger petstore lorem sandbox example todo echo mock dummy documentation docs'
    .split(' ')
    .filter((word) => word !== 'health')
)

/** The name of a function without that of its tool. */
const own = ({ originalName, toolClass }: Signature.Signature): string =>
  toolClass !== '' && originalName.startsWith(`${toolClass}: `)
    ? originalName.slice(toolClass.length + 2)
    : originalName

const find = (signature: Signature.Signature): Purpose | undefined => {
  const name = own(signature)
  // Of the operations of an API, the method says which of them are acts.
  const acts = signature.effect === 'write' && signature.endpoint !== undefined
  const described = sentence(signature.description)
  const named = ofName(name, acts)
  const fromText = described === undefined ? undefined : phrase(described, acts)
  // What is returned by an act is given back.
  if (
    signature.effect === 'write' &&
    fromText !== undefined &&
    /^return[A-Z_-]/.test(name) &&
    fromText.purpose.word === 'return'
  )
    return { ...fromText.purpose, verb: 'do' }
  // A short sentence says more than a name; without a verb of its own it is a heading.
  if (fromText !== undefined && fromText.certain) return fromText.purpose
  return named ?? fromText?.purpose
}

const sentence = (description: string): string | undefined => {
  const first = /^(.{3,240}?)(?:[.!?](?=\s|$)|[;:\n]|\s[-–—]\s|$)/s.exec(description.replace(/^[^A-Za-z]+/, ''))?.[1]
  return first === undefined || !/\s/.test(first) || !isEnglish(first) ? undefined : first
}

const ofName = (name: string, acts: boolean): Purpose | undefined => {
  // "Invoices_GetInvoice" is one of the group of invoices.
  const own = /^[A-Z][A-Za-z]+[_.]([A-Z][a-z]+[A-Z].*)$/.exec(name)?.[1] ?? name
  const words = Words.of(own.replaceAll(/\{[^}]*\}|\[[^\]]*\]|\([^)]*\)/g, ' ').replaceAll(/['’]s\b/g, ''))
  const text = words.filter((word) => !/^v?\d+$/.test(word)).join(' ')
  return isEnglish(text) ? phrase(text, acts, true)?.purpose : undefined
}

const foreign =
  /\b(?:de|la|el|los|las|del|para|por|con|una|uno|que|das|der|die|und|von|mit|nach|les|des|une|pour|dans|obter|obtener|todos|buscar|consulta|lista de|dado|di|della|per|voor|een|het|van|yang|untuk|dan)\b/i

const isEnglish = (text: string): boolean =>
  !/[^\u0000-\u024F\u2010-\u2027]/.test(text) && !/[áéíóúñãõçäöüßèêàô]/i.test(text) && !foreign.test(text)

const preambles: ReadonlyArray<RegExp> = [
  /^(?:with|using) ["“”'][^"“”']{1,60}["“”'] (?:you(?:'ll| will| can)?|we)\s+/i,
  /^(?:(?:this|the|use this|using this|with this|an?|our|call this|public|simple|main) )?(?:[a-z]+ )?(?:api|endpoint|end-point|method|service|function|route|call|request|operation|web method|resource|query|tool)s?(?: call| endpoint)? (?:that |which |can be |is |are |was )?(?:will |can |may |should )?(?:(?:be )?(?:used|designed|able|intended) (?:to|for) )?(?:let you |lets you |let |allows? (?:you |users? |for |the user )?(?:to )?|enables? (?:you |users? )?(?:to )?|helps? (?:you )?(?:to )?|gives? you |provides? you (?:with )?|to |for )?/i,
  /^(?:allows? (?:you |users? |the user )?(?:to )?|enables? (?:you |users? )?(?:to )?|used to |use to |you can |here you can |it will |will |to |please |easily |quickly |api to |simply |helps? (?:you )?(?:to )?|lets? you |users? can |responsible for |apply for this api to )/i
]

interface Parsed {
  readonly purpose: Purpose
  /** Whether it began with a verb. */
  readonly certain: boolean
}

const phrase = (text: string, acts: boolean, bare = false): Parsed | undefined => {
  let rest = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/["“”`*]/g, '')
    .trim()
  // "Update service settings" is no service that updates settings.
  if (!bare && !acts)
    for (let count = 0; count < 3; count++) for (const preamble of preambles) rest = rest.replace(preamble, '')
  const words = rest.split(' ')
  const verb = Verb.of(words[0] ?? '', words[1], acts)
  // Of several verbs, the first: "Send, void, or modify a draft".
  if (verb !== undefined)
    while (
      words.length > 2 &&
      (/^(?:and|or|&|\/)$/i.test(words[1] ?? '')
        ? Verb.of(words[2] ?? '', undefined, true) !== undefined
        : (words[0] ?? '').endsWith(',') && Verb.of(words[1] ?? '', 'a', true) !== undefined)
    )
      words.splice(0, /^(?:and|or|&|\/)$/i.test(words[1] ?? '') ? 2 : 1)
  const body = (verb === undefined ? words : words.slice(1)).join(' ')
  // "Search Wikipedia for articles" looks for articles.
  const sought =
    verb?.act === 'search' ? /^(?:the )?(?:[A-Z][A-Za-z]*|web|internet|site) for (.+)$/.exec(body)?.[1] : undefined
  const second = verb === undefined ? undefined : Verb.of(/^(?:and|or|\/) (\S+)/.exec(body)?.[1] ?? '', undefined)
  const thing = noun(
    sought !== undefined ? sought : second === undefined ? body : body.replace(/^(?:and|or|\/) \S+ /, ''),
    verb !== undefined
  )
  if (thing === undefined) return undefined
  return { purpose: { verb: verb?.act ?? 'get', word: verb?.word ?? 'get', thing }, certain: verb !== undefined }
}

/** What follows says how the function is called, or more than a person would. */
const tails =
  /\s*(?:[,;:.([{|/\\]|\s(?:by|based on|using|given|via|per|through|when|where|which|that|who|whose|if|so|as|because|while|whether|please|you|we|it|this|these|and (?:return|get|also|its|their|then|more|other|all)\w*|including|such as|like|until|from \d+|e\.g|i\.e|specified|according|provided|matching|sorted|ordered|filtered|passed|returned|supported|(?:associated|related|belonging|contained|assigned|attached|applied|applying|registered|linked)(?= (?:to|with|by|for|in|on|from)\b|$)|needed|necessary|scoped|tailored|required|available (?:in|on|for|at|from)|stored|with (?:[a-z]+ing|a|an|the|their|its|your|all|full|optional|pagination|some|more|support|this|given|specific|paging|or|and|id|parameters?)|for (?:a|an|any|each|the|this|your|given|specific|particular|certain|one|all|every|multiple|use)|in (?:a|an|the|our|your|json|xml|this|order|given|specific|real|different|various)|from (?:a|an|the|our|your|given|specific|its|this|any|all|rapidapi|which)|of (?:all|every|our)|to (?:a|an|the|your|be|get|this)|on (?:a|an|the|our|your|given|specific|rapidapi)|at (?:a|an|the|given)|between|within|into|is|are|was|were|has|have|can|will|should|must|may)(?=\s|$))/i

const noise =
  /^(?:the |a |an )?(?:(?:complete |full |whole |simple )?(?:list|array|collection|set|listing|json(?: object)?|object|response|dictionary|map) (?:of|with|containing) )?/i

const codeWords = new Set(
  'api apis endpoint endpoints json xml csv html http https get post put patch rest request requests response param params parameter parameters query queries url urls uri string boolean integer array object objects id ids uuid v1 v2 v3 v4 rapidapi oauth token payload schema sql graphql regex base64 stdout null true false etc via href src'.split(
    ' '
  )
)

/** Words that may stand in capitals. */
const acronym = /^(?:[A-Z]{2,5}s?|\d{1,3}[A-Z]?)$/

const noun = (text: string, certain: boolean): string | undefined => {
  let rest = text
    .trim()
    .replace(
      /^(?:for|of|up|out|back|down|with|some information (?:about|on)|information (?:about|on)|info (?:about|on|for)) /i,
      ''
    )
  rest = rest.replaceAll(
    / of (?:(?:an?|any|each|one|your|given|specific|particular|this|certain|single) )+/gi,
    ' of the '
  )
  const listed = noise.exec(rest)?.[0] ?? ''
  const many = /(?:list|array|collection|set|listing)/i.test(listed)
  rest = rest.slice(listed.length).trim()
  const cut = tails.exec(` ${rest}`)
  if (cut !== null && cut.index > 0)
    rest = rest.slice(0, Math.max(0, cut.index - (cut[0].startsWith(' ') ? 1 : 1) + 0)).trim()
  rest = rest.replace(
    /^(?:all (?:of )?(?:the )?|the |an? |any |your |our |my |some |various |specific |specified |given |single |one or more |one |several |multiple |many |individual |existing |available |detailed |basic )+/i,
    (found) => (/\ball\b/i.test(found) ? 'all ' : '')
  )
  // Of things joined by "or", one is enough to ask for.
  if (certain) rest = rest.replace(/^((?:[A-Za-z'’-]+ ){0,3}[A-Za-z'’-]+) or .*$/, '$1')
  const words = rest.split(/[\s_]+/).filter((word) => word !== '')
  while (/^(?:of|the)$/i.test(words[0] ?? '')) words.shift()
  while (words.length > 0 && trailing.has(words.at(-1)?.toLowerCase() ?? '')) words.pop()
  const kept = words.map((word) => word.replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')).filter((word) => word !== '')
  const plain = kept
    .filter((word) => !codeWords.has(word.toLowerCase()))
    .map((word) => Proper.word(acronym.test(word) ? word : word.toLowerCase()))
    .filter((word, index, all) => word !== all[index - 1])
  if (
    /^(?:if|whether|by|to|how|why|who|when|where|from|via|and|or|as|so|just|simply|perform|input|enter|provide|insert|make|use|is|are|not|on|in|at)$/.test(
      plain[0] ?? ''
    )
  )
    return undefined
  if (plain.length === 0 || plain.length > 8 || !plain.every(readable)) return undefined
  const last = (plain.at(-1) ?? '').toLowerCase()
  if (/^exists?$/.test(last)) return undefined
  if (
    !plain.some((word) => Entity.names(word.toLowerCase())) &&
    !telling.has(last) &&
    !(certain && Entity.thinly(last) && !hollow.has(Words.singular(last)))
  )
    return undefined
  if (plain[0] === 'all') return plain.length === 1 ? undefined : `all the ${plain.slice(1).join(' ')}`
  const bare = plain.join(' ')
  return many && !Words.isPlural(last)
    ? `the ${plain.slice(0, -1).concat(Words.plural(last)).join(' ')}`
    : /^(?:this|these|those|every|each|how|what)\b/.test(bare)
      ? undefined
      : `the ${bare}`
}

const trailing = new Set(
  'depending said over just simply please if back of for by in on at to from with and or the a an based using given per as api endpoint v1 v2 v3 id ids is are all its their your this that into about only now here'.split(
    ' '
  )
)
/** Nouns that say nothing even after a verb. */
const hollow = new Set(['item', 'record', 'entry', 'attribute', 'option', 'field', 'request', 'run', 'call', 'content'])
/** Generic words that a person asks for all the same. */
const telling = new Set('news history statistics stats overview categories trends profile messages reports'.split(' '))

const readable = (word: string): boolean =>
  acronym.test(word) ||
  Proper.word(word) !== word.toLowerCase() ||
  (/^[a-z][a-z'’-]{0,17}$/i.test(word) &&
    /[aeiouy]/i.test(word) &&
    (word.length > 1 || /^[ai]$/i.test(word)) &&
    !/(.)\1\1/.test(word) &&
    !/[^aeiouy'’-]{6,}/i.test(word)) ||
  /^\d{1,4}$/.test(word)
