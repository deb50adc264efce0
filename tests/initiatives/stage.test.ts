import { describe, expect, it } from 'vitest'
import { isElsewhere } from '#server/initiatives/elsewhere.plain.ts'
import { stageOf } from '#server/initiatives/stage.plain.ts'
import type { Running } from '#server/initiatives/terms.ts'

const COUNTIES = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56']
const oneIn = (count: number): string[] => COUNTIES.slice(0, count).map((county) => `${county}01`)
const MANY = ['4601', '4602', '4611', '4612', '4613', '4614']

describe('the stage of an initiative', () => {
  it.each<[what: string, usedIn: string[], told: boolean, running: Running, stage: string]>([
    ['not told, tried out', [], false, 'pilot', 'idea'],
    ['not told, in routine', [], false, 'routine', 'idea'],
    ['told, tried out', [], true, 'pilot', 'pilot'],
    ['told, in routine', [], true, 'routine', 'local_routine'],
    ['stopped', [], true, 'stopped', 'stopped'],
    ['stopped where it began, in use everywhere else', oneIn(15), true, 'stopped', 'stopped'],
    ['in one other place', ['4601'], true, 'pilot', 'pilot'],
    ['in one other place, twice', ['4601', '4601'], true, 'routine', 'local_routine'],
    ['in two other places', ['4601', '1103'], true, 'pilot', 'several_places'],
    ['in two other places, not told', ['4601', '1103'], false, 'pilot', 'several_places'],
    ['in four municipalities of a county', MANY.slice(0, 4), true, 'pilot', 'several_places'],
    [
      'in four municipalities of a county and one of another',
      [...MANY.slice(0, 4), '1103'],
      true,
      'pilot',
      'several_places',
    ],
    ['in five municipalities of a county', MANY.slice(0, 5), true, 'pilot', 'regional'],
    ['in four municipalities, one of them twice', [...MANY.slice(0, 4), '4601'], true, 'pilot', 'several_places'],
    ['in a whole county', ['46'], true, 'pilot', 'regional'],
    ['in seven counties of fifteen', oneIn(7), true, 'pilot', 'several_places'],
    ['in eight counties of fifteen', oneIn(8), true, 'pilot', 'national'],
    ['in eight whole counties', COUNTIES.slice(0, 8), true, 'routine', 'national'],
    ['in seven whole counties', COUNTIES.slice(0, 7), true, 'routine', 'regional'],
  ])('%s', (_what, usedIn, told, running, stage) => {
    expect(stageOf({ usedIn, told, running })).toBe(stage)
  })
})

describe('a place is elsewhere', () => {
  it.each<[code: string, own: string[], elsewhere: boolean]>([
    ['1103', ['4601'], true],
    ['4601', ['4601'], false],
    ['4601', ['1103', '4601'], false],
    ['4602', ['4601'], true],
    ['4601', ['46'], false],
    ['46', ['4601'], true],
    ['46', ['46'], false],
    ['4601', [], true],
  ])('%s for owners in %j: %s', (code, own, elsewhere) => {
    expect(isElsewhere(code, own)).toBe(elsewhere)
  })
})
