/** ORCID iDs: fifteen digits and a check character, written four by four [ISO 7064 MOD 11-2]. */

const WRITTEN = /^(?:https?:\/\/orcid\.org\/|orcid(?: id)?:?\s*)?(\d{4})[ -]?(\d{4})[ -]?(\d{4})[ -]?(\d{3}[\dx])$/i

/** The check character of the fifteen digits before it. */
function checkOf(digits: string): string {
  let total = 0
  for (const digit of digits) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/**
 * The iD that a text consists of, as it is written: bare, after `orcid:`, or as an address of orcid.org.
 * @returns undefined for anything else, and where the check character is another
 */
export function orcidOf(text: string): string | undefined {
  const parts = WRITTEN.exec(text.trim())?.slice(1)
  if (!parts) return undefined
  const iD = parts.join('').toUpperCase()
  return checkOf(iD.slice(0, 15)) === iD.slice(15) ? parts.join('-').toUpperCase() : undefined
}

/** Where an iD leads. */
export const orcidAddress = (iD: string): string => `https://orcid.org/${iD}`
