/** Runs the command that the arguments name. */
export const main = (_args: ReadonlyArray<string>): Promise<void> => {
  process.stderr.write('magnet: this command is not there yet.\n')
  process.exitCode = 1
  return Promise.resolve()
}
