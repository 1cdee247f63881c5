import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Labels from './Labels.js'
import type { Trajectory } from './Trajectory.js'

const path = resolve(import.meta.dirname, '../../../../../shared/examples/record.json')

describe.skipIf(!existsSync(path))('labels of the example record (skipped where it is not at hand)', () => {
  test('are measured as they stand, with their distances', () => {
    const record = JSON.parse(readFileSync(path, 'utf8')) as Trajectory
    const bare: Trajectory = {
      ...record,
      turns: record.turns.map((turn) => ({
        ...turn,
        labels: [],
        calls: turn.calls.map((call) => ({ ...call, distance: 99 }))
      }))
    }
    expect(Labels.measure(bare)).toEqual(record)
  })
})
