/** What a recorded call names its function by, and what a function may be named by: its name here, its name there, or its place in ToolBench. */

/** A function as it may be named: the first that is known decides. */
export interface Named {
  readonly name: string
  readonly originalName: string
  readonly toolClass: string
}

/** The name of a function as a call has it. */
export const byName = (name: string): string => `name ${name}`

/** A function of a tool, as ToolBench's folders have both. */
export const byPlace = (tool: string, api: string): string => `place ${standard(tool)}/${standard(api)}`

/** All that a function may be named by. */
export const all = ({ name, originalName, toolClass }: Named): ReadonlyArray<string> => {
  const own =
    toolClass !== '' && originalName.startsWith(`${toolClass}: `)
      ? originalName.slice(toolClass.length + 2)
      : originalName
  return [byName(name), byName(originalName), ...(toolClass === '' ? [] : [byPlace(toolClass, own)])]
}

// Names in Python, as StableToolBench makes them of those of APIs (`standardize` and `change_name` of its server).
const standard = (name: string): string => {
  const plain = name
    .replaceAll(/[^\u4E00-\u9FA5A-Za-z0-9^_]/g, '_')
    .replaceAll(/_+/g, '_')
    .toLowerCase()
    .replaceAll(/^_+|_+$/g, '')
  const callable = /^\d/.test(plain) ? `get_${plain}` : plain
  return taken.has(callable) ? `is_${callable}` : callable
}

const taken = new Set(['from', 'class', 'return', 'false', 'true', 'id', 'and'])
