import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newPassword, passwordFault } from '#server/accounts/password-rules.ts'
import { hashPassword, isPassword } from '#server/accounts/passwords.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'

const OWNER = { email: 'amina.hassan@sykehus.test', displayName: 'Amina Hassan' }

describe('a new password', () => {
  it.each([
    ['correct horse battery', undefined],
    ['blåbær på fjellet', undefined],
    ['كلمة المرور الطويلة', undefined],
    ['qwertyuiop', 'password.common'],
    ['QwertyUiop', 'password.common'],
    ['1234567890', 'password.common'],
    ['password123', 'password.common'],
    ['ｐａｓｓｗｏｒｄ１２３', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['amina.hassan@sykehus.test', 'password.own'],
    ['AMINA.HASSAN', 'password.own'],
    ['Amina Hassan 1984!', 'password.own'],
    ['sykehus.test', 'password.own'],
    ['Amina likes tea', undefined],
  ])('%s: %s', async (password, key) => {
    expect((await passwordFault(password, OWNER))?.key).toBe(key)
  })

  it.each([
    ['', { key: 'field.missing' }],
    ['ni tegn er', undefined],
    ['ni tegn.!', { key: 'password.too_short', values: { min: 10 } }],
    ['😀😀😀😀😀😀😀😀😀', { key: 'password.too_short', values: { min: 10 } }],
    ['x'.repeat(200), undefined],
    ['x'.repeat(201), { key: 'field.too_long', values: { max: 200 } }],
    ['😀'.repeat(200), undefined],
    [' spaces are kept ', undefined],
  ])('is counted in characters: %s', (password, said) => {
    const read = () => parse(z.object({ password: newPassword }), { password })
    if (said) expect(read).toThrow(expect.objectContaining({ fields: { password: said } }))
    else expect(read()).toEqual({ password })
  })
})

describe('a stored password', () => {
  it('is known again however its letters were composed, and by nothing else', async () => {
    const stored = await hashPassword('blåbær på fjellet'.normalize('NFD'))
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword('blåbær på fjellet'.normalize('NFC'), stored)).toBe(true)
    expect(await isPassword('blåbær på fjellet ', stored)).toBe(false)
    expect(await isPassword('blåbær på fjellet', null)).toBe(false)
    expect(await isPassword('nobody has this password', undefined)).toBe(false)
  })

  it('takes the same work whether there is somebody or not', async () => {
    const stored = await hashPassword('blåbær på fjellet')
    const taken = async (hash: string | null): Promise<number> => {
      const since = process.cpuUsage()
      for (let time = 0; time < 5; time += 1) await isPassword('wrong', hash)
      return process.cpuUsage(since).user
    }
    await taken(null)
    const ratio = (await taken(null)) / (await taken(stored))
    expect(ratio).toBeGreaterThan(0.3)
    expect(ratio).toBeLessThan(3)
  })

  it('is not asked for by so many at once that the machine stands still', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, () => isPassword('wrong', null)))
    const refused = outcomes
      .filter((outcome) => outcome.status === 'rejected')
      .map((outcome) => outcome.reason as unknown)
    expect(refused.length).toBeGreaterThan(0)
    for (const failure of refused)
      expect(failure).toSatisfy((thrown) => thrown instanceof Failure && thrown.status === 429)
    expect(await isPassword('wrong', null)).toBe(false)
  })
})
