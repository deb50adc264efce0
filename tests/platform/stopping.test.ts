import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { log } from '#server/platform/log.ts'
import { drainOf, makeEnding, within } from '#server/stopping.ts'

// What fails here fails on purpose.
log.level = 'silent'

it('what was started last is stopped first, also what starts meanwhile, and what fails holds up nothing', async () => {
  const ending = makeEnding()
  const stopped: string[] = []
  ending.add(() => stopped.push('database'))
  ending.add(() => Promise.reject(new Error('the listener does not stop')))
  ending.add(async () => {
    stopped.push('doors')
    ending.add(() => stopped.push('late'))
  })
  expect(ending.begun).toBe(false)
  const ended = ending.run()
  expect(ending.begun).toBe(true)
  expect(ending.run()).toBe(ended)
  await expect(ended).rejects.toThrow('the listener does not stop')
  expect(stopped).toEqual(['doors', 'late', 'database'])
})

it('what does not come to its end is waited for so long and no longer', async () => {
  const before = performance.now()
  await within(new Promise(() => {}), 50)
  expect(performance.now() - before).toBeLessThan(5_000)
  await within(Promise.resolve(), 60_000)
})

it('a WebSocket whose browser has gone silent does not hold up the end', async () => {
  const http = createServer()
  http.on('upgrade', (_request, socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
  const drain = drainOf(http, 200)
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const browser = connect((http.address() as AddressInfo).port, '127.0.0.1')
  browser.on('error', () => {})
  browser.write('GET /live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  await new Promise((done) => browser.once('data', done))
  const closed = new Promise((done) => browser.once('close', done))
  await drain()
  await closed
})
