import { describe, expect, it } from 'vitest'
import { hostOf, webAddress } from '#server/platform/web-address.plain.ts'

describe('an address that anybody may follow', () => {
  it.each<[text: string, address: string | undefined]>([
    ['https://example.org/a b?q=1#x', 'https://example.org/a%20b?q=1#x'],
    ['example.org/guide', 'https://example.org/guide'],
    ['https://xn--rdt-0na.example/', 'https://xn--rdt-0na.example/'],
    ['http://example.org', undefined],
    ['ftp://example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['mailto:a@example.org', undefined],
    ['https://user:word@example.org/', undefined],
    ['https://example.org:8443/', undefined],
    ['https://localhost/', undefined],
    ['https://127.0.0.1/', undefined],
    ['https://2130706433/', undefined],
    ['https://[::1]/', undefined],
    ['https://printer.local/', undefined],
    ['intranet', undefined],
    ['', undefined],
  ])('%j', (text, address) => {
    expect(webAddress(text)).toBe(address)
  })

  it.each([
    ['https://www.example.org/a', 'example.org'],
    ['no address', ''],
  ])('%s is read as its host', (address, host) => {
    expect(hostOf(address)).toBe(host)
  })
})
