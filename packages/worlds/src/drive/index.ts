/**
 * Drive: documents in folders, with versions, readers, comments and a trash. Documents, folders and people are known by
 * ids that only look-ups give out, some folders are locked, and deleting for good takes proof of ownership.
 */
import { Declare, type World } from '@magnet/core'
import { PersonName } from '../cast/Types.js'
import * as Document from './Document.js'
import * as Folder from './Folder.js'
import { init } from './Init.js'
import { policies } from './Rules.js'
import * as Sharing from './Sharing.js'
import type { State } from './State.js'
import * as Trash from './Trash.js'
import * as Types from './Types.js'
import * as Version from './Version.js'

export const world: World.World = Declare.world<State>({
  name: 'drive',
  version: 1,
  description: 'Documents, folders, versions, sharing and a trash.',
  types: [PersonName, ...Object.values(Types)],
  functions: [
    ...Document.functions,
    ...Folder.functions,
    ...Sharing.functions,
    ...Version.functions,
    ...Trash.functions
  ],
  init,
  visible: Declare.facts([
    ['/documents/*/title', Types.DocumentName],
    ['/folders/*/name', Types.FolderName],
    ['/collaborators/*/first', PersonName],
    ['/words/*', Types.TextWord],
    ['/names/*', Types.CopyTitle],
    ['/remarks/*', Types.RemarkText]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city, email: state.user.email },
    meanings: {}
  }),
  policies
})
