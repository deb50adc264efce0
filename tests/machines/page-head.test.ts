import { beforeEach, describe, expect, it } from 'vitest'
import { threadPage } from '#server/forum/thread-page.ts'
import { headMarkup, scriptJson } from '#server/machines/page-head.ts'
import { threadHead } from '#server/machines/thread-head.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { breachesOfSchema } from './schema-org.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

describe('what people wrote', () => {
  const NASTY = '</script><script>alert(1)</script><!--<script> "&quot;\u2028 \' $& </head>'

  it('ends no script and begins no comment, and is read as it was written', () => {
    const json = scriptJson({ name: NASTY })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ name: NASTY })
  })

  it('stays within its attribute', async () => {
    const { id } = await thread(db, {
      title: NASTY,
      body: NASTY,
      author: await member(db, { displayName: '"><b onx="' }),
    })
    const markup = headMarkup(threadHead(await threadPage(contextOf(db), { id, after: 0 })), 'en')
    expect(markup.match(/<\/?script/g)).toEqual(['<script', '</script'])
    expect(markup).not.toContain('</head>')
    expect(
      markup
        .replace(/<(link|meta)( [\w:]+="[^"<>]*")+\/>/g, '')
        .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, ''),
    ).toBe('')
  })
})

describe('the guard goes red for', () => {
  it.each<[what: string, value: unknown, why: string]>([
    ['a type that is none', { '@type': 'Forum' }, 'there is no type Forum'],
    ['a property that is none', { '@type': 'Person', nickname: 'A' }, 'there is no property nickname'],
    ['a property of another type', { '@type': 'Person', step: 'x' }, 'Person has no step'],
    [
      'a value of another type',
      { '@type': 'HowTo', author: { '@type': 'HowToStep' } },
      'HowTo.author holds no HowToStep',
    ],
    ['a number for words', { '@type': 'Person', name: 7 }, 'Person.name holds no number'],
  ])('%s', (_what, value, why) => {
    expect(breachesOfSchema(value)).toEqual([why])
  })
})
