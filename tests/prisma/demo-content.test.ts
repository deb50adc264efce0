import { describe, expect, test } from 'vitest'
import places from '#prisma/reference/places.json' with { type: 'json' }
import type { SeedPerson, SeedThread } from '#prisma/seed/commons/format.ts'
import { people } from '#prisma/seed/commons/people.ts'
import { threads } from '#prisma/seed/commons/threads.ts'
import { dateConversation } from '#prisma/seed/demo-conversations.ts'
import { DEMO_PASSWORD, demoSignIns } from '#prisma/seed/plant-demo.ts'
import { atWakingHours } from '#prisma/seed/waking-hours.ts'
import { ACCOUNT_LIMITS, GROUPS, STAFF_ROLES } from '#server/accounts/terms.ts'
import { FORUM_LIMITS, PLAIN_KINDS, THEME_CODES } from '#server/forum/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { NOW } from '#tests/support/world.ts'

const PLACES = new Set([...places.counties, ...places.municipalities].map(({ code }) => code))
const BY_KEY = new Map(people.map((person) => [person.key, person]))
const SIGN_INS = [
  'researcher',
  'clinician',
  'interpreter',
  'ngo',
  'service-user',
  'policymaker',
  'moderator',
  'coordinator',
  'newcomer',
]

/** Everything about a conversation that a reader, or the guard, would stumble over. */
function faults(thread: SeedThread, byKey: ReadonlyMap<string, SeedPerson>): string[] {
  const found: string[] = []
  const check = (holds: boolean, fault: string): void => void (holds || found.push(fault))
  const { title: limits, body } = FORUM_LIMITS
  check(thread.title.length >= limits.min && thread.title.length <= limits.max, 'the title is too short or too long')
  check((THEME_CODES as readonly string[]).includes(thread.theme), `there is no theme ${thread.theme}`)
  check(!thread.place || PLACES.has(thread.place), `there is no place ${thread.place}`)
  check(new Set(thread.posts.map(({ text }) => text)).size === thread.posts.length, 'a post says what another says')
  let minutes = -thread.openedDaysAgo * 1440
  for (const [index, { by, as, text, language, after = 0 }] of thread.posts.entries()) {
    const person = byKey.get(by)
    minutes += after
    check(person !== undefined, `nobody is called ${by}`)
    check(!as || person?.groups.includes(as) === true, `${by} does not belong to ${as}`)
    check(index === 0 ? after === 0 : after > 0, `post ${index + 1} does not follow the one before it`)
    check(minutes < 0, `post ${index + 1} lies in the future`)
    check(TEXT_LANGUAGES.includes(language), `post ${index + 1} is in no language`)
    check(text.trim() !== '' && text.length <= body.max, `post ${index + 1} is empty or too long`)
    check(!/!\[|<[a-z]/i.test(text), `post ${index + 1} holds a picture or HTML`)
    for (const { type, severity } of findIdentifiers(`${thread.title}\n${text}`)) {
      check(severity !== 'block', `post ${index + 1} holds a ${type}`)
    }
  }
  return found
}

describe('the demo commons', () => {
  test('is forty people of six groups, at least sixty conversations and four hundred posts', () => {
    expect(people).toHaveLength(40)
    expect(new Set(people.flatMap(({ groups }) => groups))).toEqual(new Set(GROUPS))
    expect(threads.length).toBeGreaterThanOrEqual(60)
    expect(threads.flatMap(({ posts }) => posts).length).toBeGreaterThanOrEqual(400)
  })

  test('talks about every theme, in every kind, and in six languages at least', () => {
    expect(new Set(threads.map(({ theme }) => theme))).toEqual(new Set(THEME_CODES))
    expect(new Set(threads.map(({ kind }) => kind))).toEqual(new Set([...PLAIN_KINDS, 'practice', 'finding']))
    const spoken = new Set(threads.flatMap(({ posts }) => posts.map(({ language }) => language)))
    for (const language of ['nb', 'en', 'ar', 'uk', 'so', 'ti'] as const) expect(spoken).toContain(language)
  })

  test('holds conversations without a fault', () => {
    expect(threads.flatMap((thread) => faults(thread, BY_KEY).map((fault) => `${thread.title}: ${fault}`))).toEqual([])
    expect(new Set(threads.map(({ title }) => title)).size).toBe(threads.length)
  })

  test('has a fault found when there is one', () => {
    const [sound] = threads as [SeedThread]
    const [opening] = sound.posts
    const wrong = { ...sound, place: '9999', posts: [{ ...opening, by: 'nobody', text: '13097248022' }] } as SeedThread
    expect(faults(wrong, BY_KEY)).toEqual(['there is no place 9999', 'nobody is called nobody', 'post 1 holds a fnr'])
    const late = { ...sound, openedDaysAgo: 0, posts: [{ ...opening, as: 'policymaker' }] } as SeedThread
    expect(faults(late, BY_KEY)).toEqual([`${opening.by} does not belong to policymaker`, 'post 1 lies in the future'])
  })

  test('holds people whose names and lines fit, each heard at least once', () => {
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length)
    const heard = new Set(threads.flatMap(({ posts }) => posts.map(({ by }) => by)))
    for (const { key, name, tagline = '', languages, verified, groups } of people) {
      expect(heard, `${key} is never heard`).toContain(key)
      expect([...name].length).toBeLessThanOrEqual(ACCOUNT_LIMITS.displayName.max)
      expect([...tagline].length).toBeLessThanOrEqual(ACCOUNT_LIMITS.tagline.max)
      expect(languages.length).toBeGreaterThan(0)
      expect(verified && groups[0] === 'service_user', `${key} is a verified service user`).not.toBe(true)
    }
  })

  test('can be signed in to as one of each group, a moderator and a coordinator', () => {
    expect([...demoSignIns].sort()).toEqual(SIGN_INS.map((name) => `${name}@demo.test`).sort())
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(ACCOUNT_LIMITS.password.min)
    expect(STAFF_ROLES).toContain('moderator')
  })

  test('has something new to read whenever it is started', () => {
    const latest = threads.flatMap((thread) =>
      dateConversation(thread, BY_KEY, NOW).posts.map(({ createdAt }) => createdAt),
    )
    const ages = latest.map((at) => (NOW.getTime() - at.getTime()) / 60_000).sort((a, b) => a - b)
    expect(ages[0]).toBeGreaterThan(0)
    expect(ages[0]).toBeLessThan(30)
    expect(ages.filter((age) => age < 24 * 60).length).toBeGreaterThan(10)
    expect(ages.at(-1)).toBeGreaterThan(60 * 24 * 60)
    // But for one practice that nobody has spoken of since.
    expect(ages.filter((age) => age > 92 * 24 * 60)).toHaveLength(1)
  })
})

describe('the people of the demo sleep', () => {
  const zone = 'Europe/Oslo'
  const now = new Date('2026-09-15T10:00:00Z')
  test.each([
    ['an afternoon stays', '2026-09-10T13:00:00Z', '2026-09-10T13:00:00.000Z'],
    ['early evening stays', '2026-09-10T17:59:00Z', '2026-09-10T17:59:00.000Z'],
    ['four in the morning is told in the evening before', '2026-09-10T02:00:00Z', '2026-09-09T20:40:00.000Z'],
    ['the first minutes of the morning stay', '2026-09-10T04:30:00Z', '2026-09-10T04:30:00.000Z'],
    ['what has just happened stays', '2026-09-15T09:59:00Z', '2026-09-15T09:59:00.000Z'],
  ])('%s', (_what, instant, told) => {
    expect(atWakingHours(new Date(instant), now, zone).toISOString()).toBe(told)
  })

  test('in the order in which they wrote, whatever the hour at which the demo is planted', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const planted = new Date(now.getTime() + hour * 3_600_000)
      let before = 0
      for (let minute = 3 * 1440; minute > 0; minute -= 7) {
        const told = atWakingHours(new Date(planted.getTime() - minute * 60_000), planted, zone).getTime()
        expect(told).toBeGreaterThan(before)
        expect(told).toBeLessThan(planted.getTime())
        before = told
      }
    }
  })
})
