import { BlockList, isIP } from 'node:net'

/** Addresses that lead to this machine, to a network of somebody's own, or to nobody in particular [IANA special-purpose registries]. */
const OWN = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  OWN.addSubnet(network, bits, 'ipv4')

/** What is given out on the internet, without what stands for addresses of IPv4 (they are looked at as such) and for examples. */
const GIVEN_OUT = new BlockList()
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6')
const NOT_GIVEN_OUT = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_GIVEN_OUT.addSubnet(network, bits, 'ipv6')

/** Whether an IP address is one of the public internet. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !OWN.check(address, 'ipv4')
  if (family !== 6) return false
  return GIVEN_OUT.check(address, 'ipv6') && !NOT_GIVEN_OUT.check(address, 'ipv6')
}
