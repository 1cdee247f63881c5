/** What models were asked, and what that cost. */
import { Json } from '@magnet/core'
import * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = ({ manifest }: Run): Section.Section => {
  const head = { id: 'cost', title: 'Cost' }
  if (manifest === undefined)
    return { ...head, body: Section.absent('Not known: a file of records does not say what it cost.') }
  const { models, cost, prompts } = manifest
  const rows = Object.entries(models).flatMap(([role, all]) =>
    Json.isObject(all)
      ? Object.entries(all).map(([model, use]) => [
          model,
          Words.name(role),
          ...(['replies', 'input', 'output'] as const).map((field) =>
            number(Json.isObject(use) ? use[field] : undefined)
          )
        ])
      : []
  )
  if (rows.length === 0)
    return { ...head, body: Section.absent('No language model was asked: everything was made by rules, at no cost.') }
  const usd = cost['usd']
  return {
    ...head,
    lead: `${number(cost['replies'])} replies with ${number(cost['input'])} tokens in and ${number(cost['output'])} out${
      typeof usd === 'number'
        ? ` cost ${usd.toFixed(usd < 10 ? 4 : 2)} US dollars`
        : '; the price of some model is not known'
    }: the sum over the stored replies that the run uses, whichever session paid for them.`,
    body: [
      Table.table(
        'Replies by model and role',
        [
          { title: 'model' },
          { title: 'role' },
          { title: 'replies', numeric: true },
          { title: 'tokens in', numeric: true },
          { title: 'tokens out', numeric: true }
        ],
        rows
      ),
      Object.keys(prompts).length === 0
        ? undefined
        : Html.element(
            'details',
            { class: 'fold' },
            Html.element('summary', {}, 'Versions of prompts'),
            Table.facts(Object.entries(prompts).map(([id, version]) => [id, JSON.stringify(version)] as const))
          )
    ]
  }
}

const number = (value: Json.Json | undefined): string => (typeof value === 'number' ? Words.count(value) : '–')
