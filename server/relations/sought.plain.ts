/** A conversation by its own number, or a finding by its. */
export type SoughtPlace = { thread: number; finding?: never } | { finding: number; thread?: never }

/**
 * What somebody names who writes a number (`42`, `#42`) or an address of ours (`/t/42/…`, `/practice/42/…`,
 * `/findings/7/…`), with or without the site's name before it; undefined for words.
 */
export function readSought(words: string): SoughtPlace | undefined {
  const number = /^#?(\d{1,9})$/.exec(words)?.[1]
  if (number) return { thread: Number(number) }
  const [, part, id] = /^(?:https?:\/\/[^/\s]+)?\/(t|practice|findings)\/(\d{1,9})(?:[/?#.]\S*)?$/.exec(words) ?? []
  if (!part || !id) return undefined
  return part === 'findings' ? { finding: Number(id) } : { thread: Number(id) }
}
