/** Calls as `[f(a=1)]` in text, as the paper trains them: a prompt and a completion of words, for TRL. */
import * as Cut from '../Cut.js'
import * as Decision from '../Decision.js'
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
  ofRecord: Example.each((example) =>
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
  ),
  ofPair: Decision.each(({ chosen, rejected }, { id, prompt, tools }) =>
    !Bracketed.isWritable([...prompt, chosen, rejected])
      ? Format.none('not_python', 'pair')
      : Format.rows([
          {
            set: 'preference',
            value: {
              id,
              prompt: Said.bracketed(prompt, tools),
              chosen: [{ role: 'assistant', content: Bracketed.said(chosen) }],
              rejected: [{ role: 'assistant', content: Bracketed.said(rejected) }]
            }
          }
        ])
  ),
  beside: Format.alone
}
