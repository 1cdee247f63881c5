/** Whom a prompt is for: the wire does not say it, the name of the prompt does. */
import { type Exchange, Prompts } from '@magnet/prompts'

const roles: ReadonlyMap<string, Exchange.Role> = new Map(Prompts.all.map(({ id, role }) => [id, role]))

/** The role of a prompt, given as `ID@VERSION`. */
export const roleOf = (prompt: string): Exchange.Role => roles.get(prompt.split('@', 1)[0] ?? '') ?? 'reader'
