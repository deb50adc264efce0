import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type KeptPage, KeptPages, packPage } from '#server/http/kept-pages.ts'

const UNTIL = 1_000
const page = (text: string, tag = 'lists', size = 10): KeptPage => ({
  headers: {},
  etag: text,
  plain: Buffer.alloc(size),
  brotli: Buffer.alloc(0),
  gzip: Buffer.alloc(0),
  until: UNTIL,
  tag,
})

describe('kept pages', () => {
  it('are there until they stop being true', () => {
    const pages = new KeptPages()
    pages.keep('a', page('1'), pages.mark('lists'))
    expect(pages.get('a', UNTIL - 1)?.etag).toBe('1')
    expect(pages.get('a', UNTIL)).toBeUndefined()
    expect(pages.get('a', 0)).toBeUndefined()
  })

  it('are forgotten by what they show, and no others', () => {
    const pages = new KeptPages()
    for (const [key, tag] of [
      ['a', 'lists'],
      ['b', 'thread:4'],
      ['c', 'thread:42'],
      ['d', 'thread:42'],
    ] as const)
      pages.keep(key, page(key, tag), pages.mark(tag))
    pages.purge('thread:42')
    expect(['a', 'b', 'c', 'd'].map((key) => pages.get(key, 0) !== undefined)).toEqual([true, true, false, false])
    pages.purgeAll()
    expect(['a', 'b'].map((key) => pages.get(key, 0))).toEqual([undefined, undefined])
  })

  it.each<[what: string, happens: (pages: KeptPages) => void, kept: boolean]>([
    ['nothing happens', () => {}, true],
    ['something else changes', (pages) => pages.purge('thread:42'), true],
    ['what it shows changes', (pages) => pages.purge('lists'), false],
    ['it changes twice', (pages) => [pages.purge('lists'), pages.purge('lists')], false],
    ['all is forgotten', (pages) => pages.purgeAll(), false],
    ['it changes, then all is forgotten', (pages) => [pages.purge('lists'), pages.purgeAll()], false],
    ['all is forgotten, then it changes', (pages) => [pages.purgeAll(), pages.purge('lists')], false],
  ])('are kept or not when %s while one is made', (_what, happens, kept) => {
    const pages = new KeptPages()
    pages.purge('lists')
    const mark = pages.mark('lists')
    happens(pages)
    pages.keep('a', page('1'), mark)
    expect(pages.get('a', 0) !== undefined).toBe(kept)
  })

  it('make room by leaving out the oldest', () => {
    const pages = new KeptPages()
    const megabyte = 1024 * 1024
    for (let index = 0; index < 120; index += 1)
      pages.keep(`${index}`, page('x', 'lists', megabyte), pages.mark('lists'))
    const there = Array.from({ length: 120 }, (_, index) => pages.get(`${index}`, 0) !== undefined)
    expect([there[0], there[119], there.filter(Boolean).length]).toEqual([false, true, 95])
  })

  it('take no more room when the same page is made again and again', () => {
    const pages = new KeptPages()
    pages.keep('other', page('x'), pages.mark('lists'))
    for (let index = 0; index < 300; index += 1) pages.keep('a', page('x', 'lists', 1024 * 1024), pages.mark('lists'))
    expect(pages.get('other', 0)).toBeDefined()
  })

  it('are packed once in each way, and known by what they hold', async () => {
    const text = Buffer.from('blåbær '.repeat(500))
    const one = await packPage(text, { a: 'b' }, 'lists', 7)
    expect(brotliDecompressSync(one.brotli)).toEqual(text)
    expect(gunzipSync(one.gzip)).toEqual(text)
    expect(one).toMatchObject({ plain: text, headers: { a: 'b' }, tag: 'lists', until: 7 })
    expect(one.etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect((await packPage(text, {}, 'lists', 7)).etag).toBe(one.etag)
    expect((await packPage(Buffer.from('other'), {}, 'lists', 7)).etag).not.toBe(one.etag)
  })
})
