import { describe, expect, it } from 'vitest'
import { localPath } from '#app/edge/local-path.ts'

describe('an address to go back to', () => {
  it.each<[wanted: string, path: string]>([
    ['/', '/'],
    ['/t/42/who-pays?after=20#p21', '/t/42/who-pays?after=20#p21'],
    ['/t/42/blåbær', '/t/42/bl%C3%A5b%C3%A6r'],
    ['/conversations?from=https://evil.example', '/conversations?from=https://evil.example'],
    ['/a/../b', '/b'],
  ])('is %s', (wanted, path) => {
    expect(localPath(wanted)).toBe(path)
  })

  it.each([
    undefined,
    null,
    '',
    'x',
    'https://evil.example',
    'HTTPS://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/./\\evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/a/../..//evil.example',
    '/..//evil.example?x#y',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example:99999',
    `/${'x'.repeat(2_000)}`,
  ])('is the front page in place of %j', (wanted) => {
    expect(localPath(wanted)).toBe('/')
  })

  it.each(['/@evil.example', '/%2f/evil.example', '/%5cevil.example', '/evil.example', '/:evil', '/?//evil.example'])(
    'stays here for %s',
    (wanted) => {
      expect(new URL(localPath(wanted), 'https://allmenning.test').host).toBe('allmenning.test')
    },
  )
})
