import { describe, expect, it, vi } from 'vitest'
import { titled } from '#app/edge/titled.ts'

// Pages have the messages of one language loaded; here all of them are at hand.
vi.mock('#app/ui/catalogue.ts', async () => {
  const { translate } = await import('#server/i18n/messages.ts')
  return { translateIn: translate }
})

/** The title of a page about evidence, drawn in English. */
function titleWhere(refused: boolean, data: object = {}) {
  const matches = [{ id: 'root', data: { locale: 'en', refused } }]
  return titled('evidence.title')({ matches, data } as unknown as Parameters<ReturnType<typeof titled>>[0])
}

describe('the title of a page', () => {
  it.each([
    ['is its own words', false, {}, 'Evidence · Allmenning'],
    ['names the thread it is about', false, { thread: { title: 'Films' } }, 'Evidence · Films · Allmenning'],
    [
      'says first that a form was refused',
      true,
      { thread: { title: 'Films' } },
      'Error: Evidence · Films · Allmenning',
    ],
  ])('%s', (_what, refused, data, title) => {
    expect(titleWhere(refused, data)).toEqual([{ title }])
  })
})
