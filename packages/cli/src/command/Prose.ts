/** Long descriptions of commands, as the help prints them. */
import * as Text from '../terminal/Text.js'

/** A description in lines; the help indents the first of them only. */
export const prose = (text: string): string => Text.wrap(text, 98, '  ').trimStart().replaceAll(/^ +$/gm, '')
