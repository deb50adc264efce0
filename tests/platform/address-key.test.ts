import { describe, expect, it } from 'vitest'
import { addressKey, networkOf } from '#server/platform/address-key.ts'

describe('the network of an address', () => {
  it.each([
    ['192.0.2.17', '192.0.2.17'],
    ['::ffff:192.0.2.17', '192.0.2.17'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
    ['nonsense', 'nonsense'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is kept as a hash that only this instance can make', () => {
    expect(addressKey('192.0.2.17', 'ours')).toMatch(/^[\w-]{43}$/)
    expect(addressKey('192.0.2.17', 'ours')).not.toBe(addressKey('192.0.2.17', 'theirs'))
    expect(addressKey('2001:db8:1:2::6', 'ours')).toBe(addressKey('2001:db8:1:2::7', 'ours'))
  })
})
