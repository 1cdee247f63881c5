// Derivations with their logs on a graph of 5,011 functions, against a hand-written loop over typed arrays that makes
// the same draws, reaches the same paths, and keeps no log. Both derive one seed for each record.
import { Derivation, Derive, Insert, Merge, PathTransform, Random, Seed, Signature, Split, Walk } from '@magnet/core'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'

const functions = 5011
const types = 1253
const steps = 7
const chance = 0.3
const most = 3
const root = Seed.root('bench')

const words = (seed) => [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0)
const generator = (seed) => {
  const [a, b, c, d] = words(seed)
  return xoroshiro128plusFromState([a, b, c, d | 1])
}

// Every function takes two values and gives one, of random types; so about eight functions can follow each.
const draw = generator(Seed.derive(root, 'graph'))
const type = () => Math.floor(uniformFloat64(draw) * types)
const takes = Int32Array.from({ length: functions * 2 }, type)
const gives = Int32Array.from({ length: functions }, type)

const field = (kind) => ({ type: 'string', 'x-magnet': { type: `T${kind}`, voice: 'opaque' } })
const signature = (_, index) =>
  Signature.make({
    name: `do_${String(index).padStart(4, '0')}`,
    originalName: `do_${index}`,
    description: 'Does something.',
    parameters: {
      type: 'object',
      properties: { a: field(takes[index * 2]), b: field(takes[index * 2 + 1]) },
      required: ['a', 'b']
    },
    response: { type: 'object', properties: { o: field(gives[index]) } },
    category: 'all',
    toolClass: 'all',
    source: 'bench',
    effect: 'read',
    requires: [],
    grants: [],
    undoes: []
  })

const built = () => {
  const graph = Derive.derive(Array.from({ length: functions }, signature), { seed: root, fanOut: functions })
  const transform = PathTransform.sequence([
    Merge.merge({ probability: chance, maxCalls: most }),
    Insert.before({ probability: chance }),
    Insert.after({ probability: chance }),
    Split.split({ functions: 1, policies: { all_or_nothing: 1, do_the_rest: 0, read_then_ask: 0 } })
  ])(graph)
  const derivation = Random.chain((path) => transform(Derivation.of(path)))(Walk.walk({ steps })(graph)())
  return { graph, record: (index) => Random.run(Seed.derive(root, 'record', index))(derivation) }
}

/** The same by hand. A path is a list of function numbers, a list of hidden flags, and where its turns end. */
const byHand = () => {
  const rows = (pairs) => {
    const start = new Int32Array(functions * 2 + 1)
    for (const [from] of pairs) start[from + 1]++
    for (let at = 0; at < functions * 2; at++) start[at + 1] += start[at]
    const next = start.slice()
    const to = new Int32Array(pairs.length)
    for (const [from, target] of pairs) to[next[from]++] = target
    return { start, to }
  }
  const all = Array.from({ length: functions }, (_, index) => index)
  const takers = Array.from({ length: types }, () => [])
  const givers = Array.from({ length: types }, () => [])
  for (const each of all) {
    for (const kind of new Set([takes[each * 2], takes[each * 2 + 1]])) takers[kind].push(each)
    givers[gives[each]].push(each)
  }
  const out = rows(all.flatMap((each) => takers[gives[each]].filter((to) => to !== each).map((to) => [each, to])))
  const feeders = rows(
    all.flatMap((each) =>
      [0, 1].flatMap((slot) =>
        givers[takes[each * 2 + slot]].filter((from) => from !== each).map((from) => [each * 2 + slot, from])
      )
    )
  )
  const name = new Int32Array(64)
  const hidden = new Uint8Array(64)
  const merged = new Uint8Array(steps)
  const draws = new Float64Array(steps)
  const provider = new Int32Array(steps * 2)
  const follower = new Int32Array(steps)
  const walk = new Int32Array(steps)
  const turnEnd = new Int32Array(steps + 1)
  const earlier = new Int32Array(64)
  const firstUse = new Int32Array(steps)
  const result = { count: 0, turns: 0, lacking: 0, name, hidden, turnEnd }

  // Which of a call's two values an earlier call gives: bit 1 for the first, bit 2 for the second.
  const fed = (call, count, own) => {
    let mask = own
    let used = -1
    for (let slot = 0; slot < 2; slot++) {
      if ((mask & (1 << slot)) !== 0) continue
      for (let at = count - 1; at >= 0; at--)
        if (at !== used && earlier[at] !== call && gives[earlier[at]] === takes[call * 2 + slot]) {
          used = at
          mask |= 1 << slot
          break
        }
    }
    return mask
  }

  return (index) => {
    const rng = generator(Seed.derive(root, 'record', index))
    let length = 0
    for (let here = Math.floor(uniformFloat64(rng) * functions); ;) {
      walk[length++] = here
      const from = out.start[here]
      const degree = out.start[here + 1] - from
      if (length === steps || degree === 0) break
      here = out.to[from + Math.floor(uniformFloat64(rng) * degree)]
    }

    merged.fill(0)
    for (let at = 1; at < length; at++) draws[at] = uniformFloat64(rng)
    for (let round = 1; round < length; round++) {
      let best = -1
      for (let at = 1; at < length; at++)
        if (merged[at] === 0 && draws[at] < chance && (best < 0 || draws[at] < draws[best])) best = at
      if (best < 0) break
      let size = 1
      for (let at = best - 1; at > 0 && merged[at] === 1; at--) size++
      for (let at = best + 1; at < length && merged[at] === 1; at++) size++
      merged[best] = size < most ? 1 : 2
    }

    const state = [rng.next(), rng.next(), rng.next(), rng.next() | 1]
    const own = xoroshiro128plusFromState(state)
    provider.fill(-1)
    walk.fill(-1, length)
    for (let at = 0, count = 0; at < length; at++) {
      const call = walk[at]
      let mask = 0
      for (let slot = 0; slot < 2; slot++) {
        const from = feeders.start[call * 2 + slot]
        const choices = feeders.start[call * 2 + slot + 1] - from
        if (choices === 0) continue
        const accept = uniformFloat64(own)
        const which = uniformFloat64(own)
        if (accept >= chance || (fed(call, count, mask) & (1 << slot)) !== 0) continue
        provider[at * 2 + slot] = feeders.to[from + Math.floor(which * choices)]
        mask |= 1 << slot
      }
      for (let slot = 0; slot < 2; slot++) if (provider[at * 2 + slot] >= 0) earlier[count++] = provider[at * 2 + slot]
      earlier[count++] = call
    }

    follower.fill(-1)
    for (let at = 0; at < length; at++) {
      const call = walk[at]
      const from = out.start[call]
      const to = out.start[call + 1]
      if (from === to) continue
      const accept = uniformFloat64(rng)
      const which = uniformFloat64(rng)
      if (accept >= chance || (at + 1 < length && merged[at + 1] === 1)) continue
      const present = (candidate) => walk.indexOf(candidate) >= 0 || provider.indexOf(candidate) >= 0
      // Drawn without returning until one fits.
      const choices = out.to.slice(from, to)
      for (let left = to - from, share = which * left; left > 0; share *= left) {
        const pick = Math.min(Math.floor(share), left - 1)
        if (!present(choices[pick])) {
          follower[at] = choices[pick]
          break
        }
        choices.copyWithin(pick, pick + 1, left--)
        share -= pick
      }
    }

    // The path, written out.
    let count = 0
    let turns = 0
    for (let at = 0; at < length; at++) {
      if (at > 0 && merged[at] !== 1) turnEnd[turns++] = count
      for (let slot = 0; slot < 2; slot++)
        if (provider[at * 2 + slot] >= 0) {
          hidden[count] = 1
          name[count++] = provider[at * 2 + slot]
        }
      hidden[count] = 0
      earlier[at] = count
      name[count++] = walk[at]
      if (follower[at] >= 0) {
        hidden[count] = 1
        name[count++] = follower[at]
      }
    }
    turnEnd[turns++] = count

    // A function is withheld at its first use: an empty turn comes before the turn of the call.
    const once =
      (rng.next(), rng.next(), xoroshiro128plusFromState([rng.next(), rng.next(), rng.next(), rng.next() | 1]))
    const last =
      (once.next(), once.next(), xoroshiro128plusFromState([once.next(), once.next(), once.next(), once.next() | 1]))
    uniformFloat64(last)
    const which = uniformFloat64(last)
    let fresh = 0
    for (let at = 0; at < length; at++) {
      let used = false
      for (let before = 0; before < earlier[at] && !used; before++) used = name[before] === walk[at]
      if (!used) firstUse[fresh++] = earlier[at]
    }
    const place = firstUse[Math.floor(which * fresh)]
    let lacking = 0
    while (turnEnd[lacking] <= place) lacking++
    result.count = count
    result.turns = turns
    result.lacking = lacking
    return result
  }
}

/** The path of either side as text, to show that they agree. */
const written = {
  built: ({ path }) =>
    path
      .map((turn) =>
        turn.calls.length === 0 ? '?' : turn.calls.map((call) => Number(call.function.slice(3))).join(' ')
      )
      .join(' | '),
  byHand: ({ turns, name, turnEnd, lacking }) =>
    Array.from({ length: turns }, (_, turn) => {
      const calls = [...name.subarray(turn === 0 ? 0 : turnEnd[turn - 1], turnEnd[turn])].join(' ')
      return turn === lacking ? `? | ${calls}` : calls
    }).join(' | ')
}

const seconds = (work, from, to) => {
  const start = performance.now()
  for (let index = from; index < to; index++) work(index)
  return (performance.now() - start) / 1000
}

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]

export const run = () => {
  const started = performance.now()
  const { record } = built()
  const building = (performance.now() - started) / 1000
  const reference = byHand()
  for (let index = 0; index < 2000; index++) {
    const [ours, theirs] = [written.built(record(index)), written.byHand(reference(index))]
    if (ours !== theirs) throw new Error(`record ${index} differs: ${ours} and ${theirs}`)
  }
  const batch = 4000
  const rounds = Array.from({ length: 9 }, (_, round) => {
    const from = round * batch
    return { ours: seconds(record, from, from + batch), theirs: seconds(reference, from, from + batch) }
  })
  const ours = batch / median(rounds.map((round) => round.ours))
  const theirs = batch / median(rounds.map((round) => round.theirs))
  return {
    title: 'Derivations (walk, Merge, Insert, Split) on 5,011 functions',
    rows: [
      {
        what: 'of a loop by hand without a log',
        value: median(rounds.map((round) => round.theirs / round.ours)),
        unit: 'times',
        target: { least: 0.1 }
      },
      { what: 'with their logs', value: ours, unit: 'per second' },
      { what: 'by hand', value: theirs, unit: 'per second' },
      { what: 'building the graph and the transforms', value: building, unit: 'seconds' }
    ]
  }
}
