/** A call that went through while a path is bound, with the states before and after it. */
import type { Path, World } from '@magnet/core'
import type * as Draft from './Draft.js'
import type * as Frame from './Frame.js'
import type * as Scope from './Scope.js'

/** A call that went through. */
export interface Success extends Scope.Entry {
  readonly origin: Path.Origin
  readonly frame: Frame.Frame
  readonly draft: Draft.Draft
  readonly before: World.State
  readonly after: World.State
}
