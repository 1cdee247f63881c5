/** What people ask for of several things at once: how far it is to one place and to another. */
import type { FunctionName } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Reach from './Reach.js'

/** Whether people ask a function for several things in one sentence: they name each by themselves. */
export const is = (source: Source, name: FunctionName.FunctionName): boolean => {
  const f = Reach.index(source.world).get(name)
  if (f?.signature.effect !== 'read') return false
  const required = Reach.required(f.signature)
  return required.length > 0 && required.every((input) => input.voice === 'spoken')
}
