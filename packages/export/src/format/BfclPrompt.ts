/** Calls as `[f(a=1)]` in text, as the paper trains them: a prompt and a completion of words, for TRL. */
import * as Cut from '../Cut.js'
import * as Example from '../Example.js'
import * as Format from '../Format.js'
import * as Said from '../Said.js'
import * as Bracketed from '../text/Bracketed.js'

/** The format. */
export const bfclPrompt: Format.Format = {
  name: 'bfcl-prompt',
  sets: [
    { name: 'sft', about: 'prompt and completion, for SFTTrainer with assistant_only_loss=True' },
    { name: 'preference', about: 'pairs of the scope decision, for DPOTrainer' }
  ],
  ofRecord: (record) => {
    const examples = Example.of(record)
    return examples.length === 0
      ? Format.none('untrained', 'record')
      : Format.concat(
          examples.map((example) =>
            !Bracketed.isWritable(example.messages)
              ? Format.none('not_python', 'record')
              : Format.rows(
                  Cut.parts(example).map(({ id, prompt, completion }) => {
                    const before = Said.bracketed(prompt, example.tools)
                    // The completion is written with its prompt, so that results find their calls.
                    const all = Said.bracketed([...prompt, ...completion], example.tools)
                    return { set: 'sft', value: { id, prompt: before, completion: all.slice(before.length) } }
                  })
                )
          )
        )
  },
  ofPair: (pair) => {
    const decision = Format.decision(pair)
    return decision === undefined
      ? Format.none('longer_scope', 'pair')
      : !Bracketed.isWritable([...pair.prompt, decision.chosen, decision.rejected])
        ? Format.none('not_python', 'pair')
        : Format.rows([
            {
              set: 'preference',
              value: {
                id: pair.id,
                prompt: Said.bracketed(pair.prompt, pair.tools),
                chosen: [{ role: 'assistant', content: Bracketed.said(decision.chosen) }],
                rejected: [{ role: 'assistant', content: Bracketed.said(decision.rejected) }]
              }
            }
          ])
  },
  beside: Format.alone
}
