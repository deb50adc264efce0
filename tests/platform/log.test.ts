import { expect, test } from 'vitest'
import { makeLog } from '#server/platform/log.ts'

function heard(speak: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = []
  speak(makeLog({ write: (line) => void lines.push(line) }))
  return lines.join('')
}

test('a line says when, how grave, and what', () => {
  expect(JSON.parse(heard((log) => log.warn({ threadId: 42 }, 'late')))).toMatchObject({
    level: 'warn',
    threadId: 42,
    msg: 'late',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
})

test('secrets, addresses and what people wrote never reach the log', () => {
  const form = { body: 'I have been ill', title: 'Ill', password: 'hunter2', nested: { email: 'me@example.test' } }
  const headers = { cookie: 'session=hunter2', authorization: 'Bearer hunter2' }
  const line = heard((log) => log.error({ form, req: { headers, remoteAddress: '10.1.2.3' } }, 'from me@example.test'))
  for (const secret of ['hunter2', 'ill', 'me@', '10.1.2.3']) expect(line.toLowerCase()).not.toContain(secret)
})

test('an error is told by its name, code, message and stack, without the row that it is about', () => {
  const error = Object.assign(new Error('Key (email)=(me@example.test) exists'), {
    code: '23505',
    detail: 'me',
    parameters: ['hunter2'],
  })
  const line = heard((log) => log.error({ err: error }, 'failed'))
  expect(JSON.parse(line).err).toMatchObject({
    type: 'Error',
    code: '23505',
    message: 'Key (email)=([address]) exists',
  })
  expect(line).toContain('log.test.ts')
  expect(line).not.toMatch(/hunter2|me@/)
})

test('a database client’s account of a wrong call, which quotes the call, is cut to its last line', () => {
  const error = new Error('Invalid call\n\n{ data: { body: "I have been ill" } }\n\nArgument `voice` is missing.')
  error.name = 'PrismaClientValidationError'
  const line = heard((log) => log.error({ err: error }, 'failed'))
  expect(line).toContain('Argument `voice` is missing.')
  expect(line).not.toContain('ill"')
})

test('a path is told without its query and without the secret of a link', () => {
  const path = `/verify/${'a1'.repeat(20)}?q=diagnosis`
  expect(JSON.parse(heard((log) => log.error({ path }, 'failed'))).path).toBe('/verify/[link]')
})
