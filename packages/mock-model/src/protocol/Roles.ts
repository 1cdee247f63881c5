/** Whom a prompt is for: the wire does not say it, the name of the prompt does. */
import type { Model } from '@magnet/synth'

const roles: ReadonlyArray<readonly [RegExp, Model.Role]> = [
  [/^back/, 'back'],
  [/^forth/, 'forth'],
  [/^(dependency|nested)/, 'judge'],
  [/^teacher/, 'teacher'],
  [/^student/, 'student'],
  [/^mistake/, 'mistakes'],
  [/^paraphrase/, 'paraphrase'],
  [/^(category|class|label)/, 'label'],
  [/^(rewrite|describe)/, 'rewrite'],
  [/^(tool|simulat)/, 'tools']
]

/** The role of a prompt, given as `ID@VERSION`. */
export const roleOf = (prompt: string): Model.Role => roles.find(([pattern]) => pattern.test(prompt))?.[1] ?? 'reader'
