import { GROUPS, STAFF_ROLES } from '#server/accounts/terms.ts'
import { KINDS } from '#server/forum/terms.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'
import { DANGER_ITEMS } from '#server/moderation/danger.plain.ts'
import { APPEAL_VERBS, VERBS } from '#server/moderation/decisions.plain.ts'
import { HOUSE_RULES } from '#server/moderation/terms.ts'

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value)

/** What a detail of a deed says in words; undefined for numbers, codes and names, which say themselves. */
function inWords(t: Translate, name: string, value: string): string | undefined {
  if (name === 'rule') {
    const rule = oneOf(HOUSE_RULES, value)
    return rule && t(`rule.${rule}`)
  }
  if (name === 'verb') {
    const verb = oneOf([...VERBS, ...APPEAL_VERBS], value)
    return verb && t(`decide.verb_${verb}`)
  }
  if (name === 'group') {
    const group = oneOf(GROUPS, value)
    return group && t(`groups.${group}`)
  }
  if (name === 'role') {
    const role = oneOf(STAFF_ROLES, value)
    return role && t(`staff.${role}`)
  }
  if (name === 'item') {
    const item = oneOf(DANGER_ITEMS, value)
    return item && t(`danger.item_${item}`)
  }
  const kind = oneOf(KINDS, value)
  return kind && t(`kind.${kind}`)
}

/** The details of a deed as the log shows them: what has words in words, and the rest as it is kept. */
export const logDetails = (t: Translate, details: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => inWords(t, name, String(value)) ?? `${name}: ${value}`)
