/** What is known of a text and its author when a moderator reads it. */
export interface SpamFacts {
  /** Where its links lead: other hosts, each once. */
  hosts: readonly string[]
  /** Letters and figures of the text that stand in no link. */
  wordsBesideLinks: number
  /** Other accounts that have sent the same text in these weeks. */
  othersWithSameText: number
  /** Seconds between the form and its being sent, where that is known. */
  formSeconds: number | null
  /** Hours since the account was made. */
  accountHours: number
  /** Texts of the author that were refused, or that moderators set aside. */
  refusedBefore: number
}

/** Something to look at, as a fact with its number. What it is worth is for a moderator to say: nothing is added up. */
export interface SpamSignal {
  fact: 'links' | 'only_links' | 'same_text' | 'quick' | 'new_account' | 'refused_before'
  count: number
}

/** Below so many letters beside its links, a text says little else. */
const LITTLE = 40
/** Faster than anybody writes. */
const QUICK_SECONDS = 10
const NEW_HOURS = 24

/** What a moderator may want to know of a text; the author's network is not among it, since a hospital is one address. */
export function spamSignals(facts: SpamFacts): SpamSignal[] {
  const { hosts, wordsBesideLinks, othersWithSameText, formSeconds, accountHours, refusedBefore } = facts
  const signals: (SpamSignal | false)[] = [
    othersWithSameText > 0 && { fact: 'same_text', count: othersWithSameText },
    hosts.length > 0 && { fact: 'links', count: hosts.length },
    hosts.length > 0 && wordsBesideLinks < LITTLE && { fact: 'only_links', count: wordsBesideLinks },
    formSeconds !== null && formSeconds < QUICK_SECONDS && { fact: 'quick', count: formSeconds },
    accountHours < NEW_HOURS && { fact: 'new_account', count: Math.floor(accountHours) },
    refusedBefore > 0 && { fact: 'refused_before', count: refusedBefore },
  ]
  return signals.filter((signal) => signal !== false)
}

/** Where the links of a rendered text lead, and how much it says beside them. @param own host of this site, no link of which counts */
export function linksIn(html: string, own: string): Pick<SpamFacts, 'hosts' | 'wordsBesideLinks'> {
  const hosts = new Set<string>()
  for (const [, address = ''] of html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)) {
    const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase()
    if (host && host !== own) hosts.add(host)
  }
  const beside = html.replace(/<a\b[^>]*>[\s\S]*?<\/a>/g, ' ').replace(/<[^>]*>|&\w+;/g, ' ')
  return { hosts: [...hosts], wordsBesideLinks: [...beside.replace(/[^\p{L}\p{N}]/gu, '')].length }
}
