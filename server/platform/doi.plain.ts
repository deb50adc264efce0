/**
 * Digital object identifiers: a prefix `10.` and four to nine digits, a slash, and a suffix of any printing characters
 * [DOI Handbook, §2.2; ISO 26324]. Whether one is registered is not asked: nothing here reaches the network.
 */

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s<>"]+$/
const WRAPPING = /^(?:doi:\s?|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)/i
/** Longest that is taken for one, in characters; real ones are far shorter. */
const LONGEST = 300

/** A text without what a sentence may leave at its end. */
function withoutEnd(text: string): string {
  let end = text.replace(/[.,;:!?'"”’»]+$/, '')
  // A bracket that closes nothing belongs to the sentence; one that closes its own belongs to the identifier.
  while (end.endsWith(')') && end.split('(').length < end.split(')').length) end = end.slice(0, -1)
  return end
}

/**
 * The identifier that a text consists of: bare, after `doi:`, or as an address of doi.org.
 * @returns undefined for anything else
 */
export function doiOf(text: string): string | undefined {
  const written = text.trim()
  if (written.length > LONGEST) return undefined
  const address = /doi\.org\//i.test(written)
  const bare = withoutEnd(written.replace(WRAPPING, ''))
  const doi = address ? decoded(bare) : bare
  return doi && DOI.test(doi) ? doi : undefined
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** Where an identifier leads: brackets are written so that markdown takes the address whole. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURI(doi).replace(/[()#?']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** A citation in markdown: a link that says which identifier it is. */
export const citationLine = (doi: string): string => `[doi:${doi.replace(/[\\[\]*_`~]/g, '\\$&')}](${doiAddress(doi)})`
