/** The state of a seed. All chance comes from the seed's stream; the cast is shared with the other worlds. */
import { Calendar, Seed, Stream } from '@magnet/core'
import { Cast } from '@magnet/worlds'
import type { Kind, Loan, State, Tool } from './State.js'

const names: ReadonlyArray<readonly [kind: Kind, names: string]> = [
  [
    'power tools',
    'drill|sander|jigsaw|router|heat gun|angle grinder|nail gun|paint sprayer|tile cutter|wet saw|planer'
  ],
  ['hand tools', 'spirit level|pipe wrench|bolt cutter|hand saw|crowbar|glass cutter|rivet gun|wood chisel|mallet'],
  ['garden tools', 'hedge trimmer|leaf blower|log splitter|lawn mower|wheelbarrow|post digger|tiller|pole saw|rake']
]

export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'workshop'))
  const named = stream.shuffle(names.flatMap(([kind, each]) => each.split('|').map((name) => ({ kind, name }))))
  const tools = named.map(({ kind, name }, index): Tool => ({
    tool_id: `T-${100 + index * 7 + stream.int(0, 6)}`,
    name,
    kind,
    shelf: stream.pick(['A', 'B', 'C', 'D']),
    // No two deposits are equal, so that "the cheapest" is one of them.
    deposit: 10 + index * 2 + stream.int(0, 1)
  }))
  return {
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    tools,
    loans: tools.slice(0, 4).map(({ tool_id, name }, index): Loan => ({
      loan_id: `L-${2000 + index * 31 + stream.int(0, 30)}`,
      tool_id,
      name,
      until: Calendar.addDays(1 + index)(cast.today),
      extended: index === 0 ? 2 : 0
    })),
    open: false,
    issued: 1
  }
}
