/** Why an edit does not apply to a path, or cannot be undone on it. */
import type { CallId } from '../path/Path.js'
import type { Edit } from './Edit.js'

/** A closed union of reasons; `edit` says which edit it was. */
export type EditError =
  /** The path has no such call. */
  | { readonly _tag: 'UnknownCall'; readonly edit: Edit; readonly call: CallId }
  /** The identity of the new call is taken. */
  | { readonly _tag: 'TakenId'; readonly edit: Edit; readonly call: CallId }
  /** The new call does not say of itself what the edit says of it. */
  | { readonly _tag: 'WrongCall'; readonly edit: Edit; readonly call: CallId }
  /** The call does not open a turn, or opens the first. */
  | { readonly _tag: 'NoBoundary'; readonly edit: Edit; readonly call: CallId }
  /** What is missing has to stay directly before the call that it withholds. */
  | { readonly _tag: 'BesideMissing'; readonly edit: Edit; readonly call: CallId }
  /** No edge of the graph lets one depend on the other, or one undoes the other. */
  | { readonly _tag: 'NoDependency'; readonly edit: Edit; readonly from: string; readonly to: string }
  /** The place is taken: a consumer has one provider for a parameter, a source one post-processor and one later call. */
  | { readonly _tag: 'Taken'; readonly edit: Edit; readonly call: CallId }
  /** The call cannot play that part: it is hidden, repeated, or stands elsewhere. */
  | { readonly _tag: 'WrongPart'; readonly edit: Edit; readonly call: CallId }
  /** The place does not come after the source. */
  | { readonly _tag: 'NotLater'; readonly edit: Edit; readonly call: CallId }
  /** A function that is withheld would be used too early, or one that is never supplied would be used. */
  | { readonly _tag: 'Withheld'; readonly edit: Edit; readonly function: string }
  /** The policy needs calls that the turn does not have. */
  | { readonly _tag: 'NothingToDo'; readonly edit: Edit; readonly call: CallId }
  /** The parameters are none, no required ones, or given by a provider. */
  | { readonly _tag: 'WrongParameters'; readonly edit: Edit; readonly parameters: ReadonlyArray<string> }
  /** The path is not as the edit left it. */
  | { readonly _tag: 'NotUndoable'; readonly edit: Edit; readonly call: CallId }

/** The error in one sentence. */
export const message = (error: EditError): string => {
  const edit = error.edit._tag
  switch (error._tag) {
    case 'UnknownCall':
      return `${edit}: the path has no call ${error.call}.`
    case 'TakenId':
      return `${edit}: the identity ${error.call} is taken; a new call needs a free one.`
    case 'WrongCall':
      return `${edit}: the origin or intent of ${error.call} is not what the edit makes of it.`
    case 'NoBoundary':
      return `${edit}: ${error.call} does not open a turn after the first.`
    case 'BesideMissing':
      return `${edit}: the turn before ${error.call} lacks something and has to stay directly before it.`
    case 'NoDependency':
      return `${edit}: the graph has no nested edge from ${error.from} to ${error.to} for it.`
    case 'Taken':
      return `${edit}: ${error.call} already has what the edit would add.`
    case 'WrongPart':
      return `${edit}: ${error.call} is not a call that this edit can be about.`
    case 'NotLater':
      return `${edit}: the place is not after ${error.call}.`
    case 'Withheld':
      return `${edit}: ${error.function} is withheld there.`
    case 'NothingToDo':
      return `${edit}: nothing before ${error.call} can be done in the turn that lacks it.`
    case 'WrongParameters':
      return `${edit}: ${JSON.stringify(error.parameters)} are not required parameters without a provider.`
    case 'NotUndoable':
      return `${edit}: the path is not as the edit on ${error.call} left it.`
  }
}
