/** Which kinds of records the run has, beside those that its mixture plans for as many slots. */
import { Kind, Mixture } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Bars from '../chart/Bars.js'
import * as Figure from '../chart/Figure.js'
import * as Words from '../html/Words.js'
import type { Manifest, Run } from '../Run.js'
import type * as Section from './Section.js'

/** The section. */
export const section = async ({ manifest, statistics, records }: Run): Promise<Section.Section> => {
  const head = { id: 'mixture', title: 'Mixture' }
  const plan = planned(manifest)
  const kinds = Kind.all.filter((kind) => (statistics.kinds[kind] ?? 0) > 0 || (plan?.[kind] ?? 0) > 0)
  const short = kinds.filter((kind) => (statistics.kinds[kind] ?? 0) < (plan?.[kind] ?? 0))
  const figure = await Figure.of({
    title: plan === undefined ? 'Records by kind' : 'Records by kind, against the plan',
    wide: true,
    ...(plan === undefined
      ? {}
      : {
          key: [
            ['first', 'made'],
            ['mark', 'planned']
          ] as const
        }),
    chart: Bars.chart(
      kinds.map((kind) => {
        const made = statistics.kinds[kind] ?? 0
        const asked = plan?.[kind]
        return {
          label: Words.name(kind),
          value: made,
          ...(asked === undefined ? {} : { mark: asked }),
          text:
            asked === undefined
              ? `${Words.count(made)} · ${Words.percent(records === 0 ? 0 : made / records)}`
              : `${Words.count(made)} of ${Words.count(asked)}`
        }
      })
    ),
    columns: [
      { title: 'kind' },
      { title: 'made', numeric: true },
      { title: 'share', numeric: true },
      ...(plan === undefined ? [] : [{ title: 'planned', numeric: true } as const])
    ],
    rows: kinds.map((kind) => {
      const made = statistics.kinds[kind] ?? 0
      return [
        Words.name(kind),
        Words.count(made),
        Words.percent(records === 0 ? 0 : made / records),
        ...(plan === undefined ? [] : [Words.count(plan[kind] ?? 0)])
      ]
    })
  })
  return {
    ...head,
    lead:
      plan === undefined
        ? 'The run has no planned mixture: every slot is a conversation of the kind that its configuration makes.'
        : short.length === 0
          ? 'Every kind has as many records as the mixture plans. No kind fills the place of another.'
          : `Short of the plan: ${short.map(Words.name).join(', ')}. No kind fills the place of another; why attempts failed stands above.`,
    body: Figure.row(figure)
  }
}

/** The quotas of the slots of a run whose configuration has a mixture. */
const planned = (manifest: Manifest | undefined): Mixture.Mixture | undefined => {
  const weights = manifest?.configuration['mixture']
  if (manifest === undefined || typeof weights !== 'object' || weights === null || Array.isArray(weights))
    return undefined
  const mixture = Mixture.of({ ...weights })
  return E.isRight(mixture) ? Mixture.quotas(mixture.right, manifest.slots) : undefined
}
