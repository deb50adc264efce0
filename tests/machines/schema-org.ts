import terms from '#tests/samples/schemaorg/terms.json' with { type: 'json' }

const TYPES: Readonly<Record<string, readonly string[]>> = terms.types
const PROPERTIES: Readonly<Record<string, { of: string[]; holds: string[] }>> = terms.properties
/** Types of plain values, as schema.org calls them. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  string: ['Text', 'URL', 'Date', 'DateTime', 'Number'],
  number: ['Number', 'Integer'],
  boolean: ['Boolean'],
}

/** What of a thing is not as schema.org has it [release 30.0]: types, the properties that they have, and what these hold. */
export function breachesOfSchema(value: unknown): string[] {
  const { '@type': type, '@context': _context, ...properties } = value as Record<string, unknown>
  const ancestors = TYPES[String(type)]
  if (!ancestors) return [`there is no type ${String(type)}`]
  return Object.entries(properties).flatMap(([name, held]) => {
    const known = PROPERTIES[name]
    if (!known) return [`there is no property ${name}`]
    if (!known.of.some((owner) => ancestors.includes(owner))) return [`${String(type)} has no ${name}`]
    return (Array.isArray(held) ? held : [held]).flatMap((one) =>
      heldWrongly(`${String(type)}.${name}`, known.holds, one),
    )
  })
}

function heldWrongly(where: string, holds: readonly string[], value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    const fits = (PLAIN[typeof value] ?? []).some((plain) => holds.includes(plain))
    return fits ? [] : [`${where} holds no ${typeof value}`]
  }
  const type = String((value as { '@type'?: unknown })['@type'])
  const fits = (TYPES[type] ?? []).some((ancestor) => holds.includes(ancestor))
  return [...(fits ? [] : [`${where} holds no ${type}`]), ...breachesOfSchema(value)]
}
