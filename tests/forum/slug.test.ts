import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { postPath, slugOf, threadPath } from '#server/forum/slug.plain.ts'

describe('a slug', () => {
  it.each<[title: string, slug: string]>([
    ['Hvem betaler for tolk?', 'hvem-betaler-for-tolk'],
    ['  Blåbær & ærlighet!  ', 'blåbær-ærlighet'],
    ['bla\u030abær', 'blåbær'],
    ['من يدفع للمترجم؟', 'من-يدفع-للمترجم'],
    ['Хто платить за перекладача?', 'хто-платить-за-перекладача'],
    ['ንተርጓማይ መን ይኸፍል፧', 'ንተርጓማይ-መን-ይኸፍል'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['COVID-19: 2. dose', 'covid-19-2-dose'],
    ['a/b\\c?d#e%2F..', 'a-b-c-d-e-2f'],
    ['\u202eevil\u2066 title', 'evil-title'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['---', '-'],
    ['😀😀', '-'],
    ['', '-'],
    ['Reply', 'reply-'],
    ['¿Changes?', 'changes-'],
    ['__proto__', 'proto'],
    ['x'.repeat(160), 'x'.repeat(70)],
    [`${'x'.repeat(69)} yes`, 'x'.repeat(69)],
    ['𐐀'.repeat(80), '𐐨'.repeat(70)],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
    expect(slugOf(slug)).toBe(slug)
  })

  it('is none of the words that mean something after a thread’s number', () => {
    const routes = readFileSync(new URL('../../app/routes.ts', import.meta.url), 'utf8')
    const words = [...routes.matchAll(/'t\/:id\/(\w+)/g)].map(([, word]) => word ?? '')
    expect(words).toEqual(expect.arrayContaining(['reply', 'changes', 'pulse', 'posts']))
    for (const word of words) expect(slugOf(word)).toBe(`${word}-`)
  })
})

describe('an address', () => {
  it('of a thread is percent-encoded', () => {
    expect(threadPath(42, 'blåbær')).toBe('/t/42/bl%C3%A5b%C3%A6r')
    expect(threadPath(42, '../../x?y#z')).toBe('/t/42/..%2F..%2Fx%3Fy%23z')
  })

  it.each([
    [1, '/t/42/x#p1'],
    [20, '/t/42/x#p20'],
    [21, '/t/42/x?after=20#p21'],
    [40, '/t/42/x?after=20#p40'],
    [41, '/t/42/x?after=40#p41'],
  ])('of post %i leads to the page that it stands on', (number, path) => {
    expect(postPath(42, 'x', number, 20)).toBe(path)
  })
})
