/**
 * Music: songs, playlists, a queue, concerts and their tickets. Songs and playlists go by ids that only look-ups give out,
 * and tickets are bought from seats that were held first.
 */
import { Declare, type World } from '@magnet/core'
import { CalendarDate, City, PersonName, PlaceName } from '../cast/Types.js'
import * as Concert from './Concert.js'
import { init } from './Init.js'
import * as Playlist from './Playlist.js'
import { policies } from './Rules.js'
import * as Song from './Song.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'music',
  version: 1,
  description: 'Songs, playlists and concerts of a listener.',
  types: [CalendarDate, City, PersonName, PlaceName, ...Object.values(Types)],
  functions: [...Song.functions, ...Playlist.functions, ...Concert.functions],
  init,
  visible: Declare.facts([
    ['/tracks/*/title', Types.SongTitle],
    ['/playlists/*/name', Types.PlaylistName],
    ['/artists/*/name', Types.ArtistName],
    ['/names/*', Types.NewPlaylistName],
    ['/friends/*', PersonName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: { '/profile/home_city': 'City' }
  }),
  policies
})
