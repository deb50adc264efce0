import { describe, expect, it } from 'vitest'
import { cookie } from '#server/http/cookies.ts'

describe('a cookie', () => {
  it.each<[what: string, header: unknown, name: string, value: string | undefined]>([
    ['alone', 'a=b', 'a', 'b'],
    ['among others', 'x=y; a=b;z=w', 'a', 'b'],
    ['with blanks around it', ' a = b ', 'a', 'b'],
    ['without a value', 'a=', 'a', ''],
    ['with a sign in its value', 'a=b=c', 'a', 'b=c'],
    ['that comes twice, by the first', 'a=b; a=c', 'a', 'b'],
    ['in another letter', 'A=b', 'a', undefined],
    ['that ends like another', 'xa=b', 'a', undefined],
    ['that begins like another', 'ab=c', 'a', undefined],
    ['that only has a name', 'a', 'a', undefined],
    ['that only has a value', '=b', '', undefined],
    ['among nonsense', ';;=;%;a=b;\u0000', 'a', 'b'],
    ['named like a prototype', '__proto__=b', '__proto__', 'b'],
    ['that nobody set', 'a=b', 'constructor', undefined],
    ['in no header', undefined, 'a', undefined],
    ['in a list', ['a=b'], 'a', undefined],
    ['in an object', { a: 'b' }, 'a', undefined],
    ['in a header of a megabyte', `a=b; x=${'y'.repeat(1e6)}`, 'a', undefined],
  ])('%s', (_what, header, name, value) => {
    expect(cookie(header, name)).toBe(value)
  })
})
