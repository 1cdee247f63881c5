/** ShareGPT files, for the many programs that read them. */
import * as Format from '../Format.js'
import * as ShareGpt from '../ShareGpt.js'
import * as Whole from '../Whole.js'

/** The format. */
export const sharegpt: Format.Format = {
  name: 'sharegpt',
  sets: Whole.sets,
  ofRecord: Whole.both((messages, { tools }, id) => {
    const fields = ShareGpt.fields(messages, tools)
    return fields === undefined ? undefined : { id, ...fields }
  }),
  ofPair: () => Format.none('no_pairs', 'pair'),
  beside: Format.alone
}
