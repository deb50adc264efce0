/** The value of one cookie, or undefined. Odd headers give nothing rather than a fault. */
export function cookie(header: unknown, name: string): string | undefined {
  if (typeof header !== 'string' || header.length > 16_384) return undefined
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}
