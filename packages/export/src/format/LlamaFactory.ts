/**
 * LLaMA-Factory, in its ShareGPT layout with `dataset_info.json`. It trains every assistant message, or with
 * `mask_history` the last alone; hence two data sets. The sides of a pair are one message each.
 */
import * as Decision from '../Decision.js'
import * as Format from '../Format.js'
import * as ShareGpt from '../ShareGpt.js'
import * as Whole from '../Whole.js'

/** The format. */
export const llamaFactory: Format.Format = {
  name: 'llama-factory',
  sets: [...Whole.sets, { name: 'preference', about: 'pairs of the scope decision, for DPO' }],
  ofRecord: Whole.both((messages, { tools }, id) => {
    const fields = ShareGpt.fields(messages, tools)
    return fields === undefined ? undefined : { id, ...fields }
  }),
  ofPair: Decision.each(({ chosen, rejected }, { id, prompt, tools }) => {
    const fields = ShareGpt.fields([...prompt, chosen], tools)
    const conversations = fields?.['conversations']
    return fields === undefined || !Array.isArray(conversations)
      ? Format.none('not_alternating', 'pair')
      : Format.rows([
          {
            set: 'preference',
            value: {
              id,
              ...fields,
              conversations: conversations.slice(0, -1),
              chosen: ShareGpt.said(chosen),
              rejected: ShareGpt.said(rejected)
            }
          }
        ])
  }),
  beside: (files) => ({
    'dataset_info.json': `${JSON.stringify(
      Object.fromEntries(files.map((file) => [nameOf(file.path), described(file)])),
      undefined,
      2
    )}\n`
  })
}

// Each shard is a data set of its own: `magnet_sft`, or `magnet_sft_00000_of_00002`.
const nameOf = (path: string): string => `magnet_${path.replace(/\.jsonl$/, '').replaceAll('-', '_')}`

const described = ({ path, set }: Format.Written): object => ({
  file_name: path,
  formatting: 'sharegpt',
  ...(set === 'preference' ? { ranking: true } : {}),
  columns: {
    messages: 'conversations',
    system: 'system',
    tools: 'tools',
    ...(set === 'preference' ? { chosen: 'chosen', rejected: 'rejected' } : {})
  }
})
