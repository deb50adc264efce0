import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { restoreThemes } from '#tests/support/themes.ts'
import { contextOf } from '#tests/support/world.ts'
import { databaseFunctions } from './exported-queries.ts'
import { moderationWorld, PEOPLE, type Person } from './moderation-world.ts'
import { CARING, PARTS_OF_CARING } from './ways-to-care.ts'
import { HOLDING, PARTS_OF_HOLDING } from './ways-to-hold.ts'
import { ABOUT_CASES, ABOUT_STAFF, type Way } from './ways-to-moderate.ts'
import { PARTS_OF_MODERATION, SHAPING } from './ways-to-shape.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))
afterAll(() => restoreThemes(db))

const WAYS = { ...ABOUT_CASES, ...ABOUT_STAFF, ...HOLDING, ...CARING, ...SHAPING }
const PARTS = { ...PARTS_OF_MODERATION, ...PARTS_OF_HOLDING, ...PARTS_OF_CARING }
const OPEN = Object.entries(WAYS).filter(([, [may]]) => may.length > 0)
const CLOSED = Object.entries(WAYS).filter(([, [may]]) => may.length < PEOPLE.length)
type World = Awaited<ReturnType<typeof moderationWorld>>

const as = async (world: World, name: Person): Promise<Context> => contextOf(db, await world.actor(name))
const answered = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => 'answered',
    ({ name, status, said }) => (name === 'Failure' ? `${status} ${said.key}` : name),
  )
const logged = () => db.staffLogEntry.count()

describe.each(CLOSED)('%s', (_name, [may, ask]: Way) => {
  it('is refused to all others, and nothing is done', async () => {
    const world = await moderationWorld(db)
    const mayNot = PEOPLE.filter((name) => !may.includes(name))
    // What they ask about is made when the first asks, so that the log is looked at from then on.
    const first = mayNot[0] as Person
    const answers: [Person, unknown][] = [[first, await answered(ask(await as(world, first), world))]]
    const before = await logged()
    for (const name of mayNot) answers.push([name, await answered(ask(await as(world, name), world))])
    for (const [name, answer] of answers) expect(answer, name).toMatch(/^40[34] /)
    expect(await logged()).toBe(before)
  })
})

describe.each(OPEN)('%s', (_name, [may, ask]: Way) => {
  it.each(may)('is there for %s', async (name) => {
    const world = await moderationWorld(db)
    expect(await answered(ask(await as(world, name), world))).toBe('answered')
  })
})

describe('the guard', () => {
  it('knows every query and command of moderation', () => {
    const named = [...Object.keys(WAYS).map((name) => name.split(':')[0]), ...Object.keys(PARTS)]
    expect([...new Set(named)].sort()).toEqual(databaseFunctions('server/moderation/').sort())
  })

  it('and each is asked by everybody, or is a part of what is', () => {
    for (const name of Object.keys(PARTS)) expect(WAYS).not.toHaveProperty([name])
  })
})
