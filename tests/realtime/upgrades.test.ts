import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { isLiveUpgrade } from '#server/realtime/upgrades.ts'

it.each([
  ['/live/?EIO=4&transport=websocket', true],
  ['/live', false],
  ['/livestock/', false],
  ['/', false],
  [undefined, false],
])('an upgrade of %s is granted: %s', (url, granted) => {
  expect(isLiveUpgrade({ url })).toBe(granted)
})

it('a page that is asked for with another protocol in mind is answered all the same', async () => {
  const server = createServer({ shouldUpgradeCallback: isLiveUpgrade }, (_request, response) => response.end('a page'))
  server.on('upgrade', (_request, socket) => socket.destroy())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
  setTimeout(() => socket.end(), 500)
  expect(await text(socket)).toContain('a page')
  server.closeAllConnections()
  server.close()
})
