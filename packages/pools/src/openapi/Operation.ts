/** One operation of an API as the parts of a function. */
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from '../entry/Draft.js'
import { skip } from '../entry/Draft.js'
import * as Own from '../entry/Own.js'
import * as Prose from '../entry/Prose.js'
import * as Words from '../meaning/Words.js'
import * as Argument from './Argument.js'
import * as Arguments from './Arguments.js'
import * as Response from './Response.js'
import * as Security from './Security.js'

/** The document around operations. */
export interface Api {
  readonly document: Own.Own
  readonly file: string
  readonly title: string
  readonly schemes: Security.Schemes
  /** Parameters of paths that say on whose behalf everything is done. */
  readonly scope: ReadonlySet<string>
}

/** Where an operation stands. */
export interface Spot {
  readonly place: string
  readonly method: string
  readonly path: string
  /** Parameters that all operations of the path share. */
  readonly shared: ReadonlyArray<unknown>
}

/** The most parameters of one function. */
const most = 256

/** The parts of an operation. */
export const read = (api: Api, spot: Spot, operation: Own.Own): E.Either<Skipped, Draft> => {
  const { place, method, path } = spot
  const id = Own.text(operation, 'operationId')?.trim() ?? ''
  const label = id === '' ? `${method} ${path}` : id
  const taken = Arguments.of(api, path, spot.shared, operation)
  if (E.isLeft(taken))
    return E.left(skip(place, label, taken.left, 'parameters and a body that can be written as JSON'))
  const arguments_ = taken.right.arguments
  if (arguments_.length > most) return E.left(skip(place, label, `${arguments_.length} parameters`, `at most ${most}`))
  const returned = Response.of(api.document, api.title, operation)
  const { parameters, places } = Argument.flat(arguments_)
  const scope = [...api.scope].filter((name) => path.includes(`{${name}}`))
  return E.right({
    place,
    format: 'openapi',
    original: label,
    name: id === '' ? named(method, path) : id,
    description: description(operation, id === '' ? named(method, path) : id),
    parameters,
    response: E.isRight(returned) ? returned.right.schema : undefined,
    ...(E.isRight(returned) && returned.right.shown ? { responseOrigin: 'example' as const } : {}),
    category: category(operation),
    toolClass: api.title,
    source: api.file,
    effect: ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method) ? 'read' : undefined,
    method,
    requires: [],
    grants: [],
    undoes: [],
    endpoint: {
      method,
      path,
      places,
      authentication: Security.ofOperation(api.schemes, operation),
      ...(scope.length === 0 ? {} : { scope })
    },
    lost: [
      ...taken.right.lost,
      ...(E.isLeft(returned)
        ? [`its response is not known: ${returned.left}`]
        : returned.right.cut
          ? ['its response is larger than what is kept of it']
          : [])
    ]
  })
}

/** `GET /albums/{id}/tracks` is `get_albums_tracks_by_id`. */
const named = (method: string, path: string): string => {
  const parts = path.split('/').filter((part) => part !== '')
  const words = (some: ReadonlyArray<string>): ReadonlyArray<string> =>
    some.map((part) => part.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '')).filter((part) => part !== '')
  const fixed = words(parts.filter((part) => !part.includes('{') && !/^v\d+(?:\.\d+)*$/.test(part)))
  const open = words(parts.filter((part) => part.includes('{')))
  return [method.toLowerCase(), ...fixed, ...(open.length === 0 ? [] : ['by', ...open])].join('_')
}

// A summary is a heading with a verb, a description says more.
const description = (operation: Own.Own, name: string): string => {
  const summary = Prose.short(Own.text(operation, 'summary') ?? '', 120)
  const told = Prose.short(Own.text(operation, 'description') ?? '', 400)
  if (summary === '' && told === '') return `${sentence(Words.of(name).join(' '))}.`
  if (summary === '' || told.toLowerCase().startsWith(summary.toLowerCase().replace(/\.$/, ''))) return told
  if (told === '') return summary
  return `${summary.replace(/\.$/, '')}. ${told}`
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const category = (operation: Own.Own): string => Own.texts(operation, 'tags')[0]?.trim() ?? ''
