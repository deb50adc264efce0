import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lookUpFinding } from '#server/findings/look-up-finding.ts'
import { lookUpWork } from '#server/findings/look-up-work.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { testDatabase } from '#tests/support/database.ts'
import { startWorksStandIn, type WorksStandIn } from '#tests/support/works-stand-in.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
let register: WorksStandIn
beforeAll(async () => {
  register = await startWorksStandIn()
})
beforeEach(() => {
  const site = { origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }
  establishSettings({ ...site, worksUrl: register.origin, contact: 'post@allmenning.test' })
  register.asked.length = 0
})
afterAll(() => register.close())

const WHOLE = '10.5555/jie.2024.017'

describe('the register is asked once', () => {
  it('by all who ask at the same time', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => member(db)))
    const answers = await Promise.all(people.map((person) => lookUpFinding(contextOf(db, person), { doi: WHOLE })))
    expect(answers).toEqual(people.map(() => expect.objectContaining({ state: 'added' })))
    expect(register.asked).toHaveLength(1)
  })

  it('where somebody looked just before its answer was kept', async () => {
    const [first, late] = [await member(db), await member(db)]
    let looked = 0
    const findUnique = async (which: { where: { doi: string } }) => {
      const kept = await db.lookedUpWork.findUnique(which)
      // Between this look and what follows from it, the other one is answered.
      if (looked++ === 0) await lookUpWork(db, first.id, WHOLE, NOW)
      return kept
    }
    const overtaken = { ...db, lookedUpWork: { ...db.lookedUpWork, findUnique } } as unknown as typeof db
    const answer = await lookUpWork(overtaken, late.id, WHOLE, NOW)
    expect(answer).toMatchObject({ found: { csl: { title: expect.any(String) } } })
    expect(register.asked).toHaveLength(1)
  })
})
