/** Runs the command that the arguments name, and turns whatever comes of it into one message and an exit status. */
import * as NodeServices from '@effect/platform-node/NodeServices'
import { NodeDisk, StoreError } from '@magnet/store'
import { Cause, Effect, Exit, Layer } from 'effect'
import { CliConfig, type CliError, CliOutput, Command, GlobalFlag } from 'effect/cli'
import * as Commands from './Commands.js'
import type * as Failure from './Failure.js'
import * as Output from './terminal/Output.js'
import * as Style from './terminal/Style.js'
import { version } from './Version.js'

/** The status of a defect: EX_SOFTWARE of sysexits. */
const defect = 70

/** Runs the command; sets the exit status of the process. */
export const main = async (args: ReadonlyArray<string>): Promise<void> => {
  Output.tolerate()
  followParent()
  // Warnings of Node about itself say nothing to a user of the command.
  process.removeAllListeners('warning')
  process.on('uncaughtException', (error) => {
    report(error)
    process.exit(defect)
  })
  const exit = await Effect.runPromiseExit(
    Command.runWith(Commands.root, { version })(args).pipe(Effect.scoped, Effect.provide(services))
  )
  if (Exit.isSuccess(exit)) return
  const reason = exit.cause.reasons.find((one) => one._tag === 'Fail') ?? exit.cause.reasons[0]
  if (reason?._tag === 'Fail') fail(reason.error)
  else if (reason?._tag === 'Interrupt') process.exitCode = 130
  else report(Cause.squash(exit.cause))
}

const fail = (error: Failure.Failure | CliError.CliError | StoreError.StoreError): void => {
  switch (error._tag) {
    case 'Failure':
      return end(error.message, error.status)
    case 'StoreError':
      return end(StoreError.message(error), 1)
    case 'ShowHelp': {
      const [first] = error.errors
      // Without an error it is the help that a command without its parts shows.
      return first === undefined ? undefined : end(usage(first, error.commandPath), 2)
    }
    default:
      return end(usage(error, []), 2)
  }
}

const usage = (error: CliError.CliError, path: ReadonlyArray<string>): string =>
  `${clause(error)} See "${[...(path.length === 0 ? ['magnet'] : path), '--help'].join(' ')}".`

const clause = (error: CliError.CliError): string => {
  switch (error._tag) {
    case 'UnknownSubcommand':
      return `There is no command ${StoreError.quote(error.subcommand)}${meant(error.suggestions)}`
    case 'UnrecognizedOption':
      return `There is no option ${StoreError.quote(error.option)}${meant(error.suggestions)}`
    case 'MissingArgument':
      return `${error.argument} is missing.`
    case 'UnexpectedArgument':
      return `${error.arguments.map(StoreError.quote).join(' ')} is one argument too many.`
    default: {
      const text = error.message.replaceAll(/\s*\n\s*/g, ' ').trim()
      return /[.?!)]$/.test(text) ? text : `${text}.`
    }
  }
}

const meant = (suggestions: ReadonlyArray<string>): string =>
  suggestions[0] === undefined ? '.' : `; did you mean ${suggestions[0]}?`

const end = (message: string, status: number): void => {
  Output.notice(`magnet: ${message}\n`)
  process.exitCode = status
}

const report = (error: unknown): void => {
  const message = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error)
  end(
    `this is a defect of Magnet (${message}). Please report it with the command that you ran; what was finished before is kept.`,
    defect
  )
}

/** A process that was started by another Node on behalf of a user ends with it. */
const followParent = (): void => {
  if (process.env['MAGNET_ATTENDED'] === undefined || process.channel === undefined) return
  process.on('disconnect', () => process.exit(1))
  process.channel?.unref()
}

const presenter = CliOutput.layerPresenter({
  present: (event) => (event._tag === 'InvalidInvocation' ? Effect.void : CliOutput.defaultPresenter.present(event))
})

const formatter = CliOutput.layer(
  CliOutput.defaultFormatter({ colors: Style.of(Output.isTerminal('stdout')) !== Style.plain })
)

const services = Layer.mergeAll(
  NodeServices.layer,
  NodeDisk.layer,
  presenter,
  formatter,
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
)
