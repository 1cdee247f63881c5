/** How the run was made: what another person needs to make it again. */
import { Json } from '@magnet/core'
import * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = ({ manifest }: Run): Section.Section => {
  const head = { id: 'setup', title: 'How it was made' }
  if (manifest === undefined)
    return { ...head, body: Section.absent('Not known: a file of records does not say how it was made.') }
  const { seed, versions, pool, configuration } = manifest
  return {
    ...head,
    lead: 'The same seed and configuration give the same bytes, on any machine and at any concurrency.',
    body: [
      Table.facts([
        ['seed', shown(seed)],
        ['pool', `${Words.plural(pool.functions, 'function')}, ${pool.digest}`],
        ...(pool.skipped.length === 0
          ? []
          : [['entries without a function', Words.count(pool.skipped.length)] as const]),
        ...Object.entries(versions).map(([name, version]) => [`version of ${name}`, shown(version)] as const)
      ]),
      Html.element(
        'details',
        { class: 'fold' },
        Html.element('summary', {}, 'Configuration'),
        Table.facts(Object.entries(configuration).map(([name, value]) => [Words.name(name), shown(value)] as const))
      )
    ]
  }
}

const shown = (value: Json.Json): string =>
  Json.isList(value)
    ? value.map(shown).join(', ')
    : Json.isObject(value)
      ? Object.entries(value)
          .map(([name, member]) => `${name} ${shown(member)}`)
          .join(', ')
      : String(value)
