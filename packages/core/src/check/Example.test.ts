import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Check from './Check.js'

const path = resolve(import.meta.dirname, '../../../../../shared/examples/record.json')

describe.skipIf(!existsSync(path))('the example record (skipped where it is not at hand)', () => {
  test('passes every check that needs no world', () => {
    expect(Check.static(JSON.parse(readFileSync(path, 'utf8')) as Trajectory)).toEqual([])
  })
})
