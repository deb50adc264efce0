import { orcidOf } from '#server/platform/orcid.plain.ts'

/** Names as a form takes them, one a line: “Family, Given”, or the name of a body without a comma; an ORCID iD may follow. */

interface Name {
  family?: string | undefined
  given?: string | undefined
  literal?: string | undefined
  'non-dropping-particle'?: string | undefined
  'dropping-particle'?: string | undefined
  suffix?: string | undefined
  ORCID?: string | undefined
}

/** What looks like an ORCID iD at the end of a line. */
const ORCID_AT_END =
  /(?<!\d)(?:(?:https?:\/\/)?orcid(?:\.org\/|(?: id)?:?\s*))?\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dx]\)?$/i

/** A line without the iD at its end, and that iD as it was written. */
function withoutOrcid(line: string): { name: string; written: string | undefined } {
  const found = ORCID_AT_END.exec(line)
  if (!found) return { name: line, written: undefined }
  return { name: line.slice(0, found.index).replace(/[\s,;(]+$/, ''), written: found[0].replace(/\)$/, '') }
}

/** Names as lines of a form. */
export const linesOfNames = (names: readonly Name[] = []): string =>
  names
    .map(({ family, given, literal, suffix, ORCID, ...particles }) => {
      const last = [particles['dropping-particle'], particles['non-dropping-particle'], family ?? literal, suffix]
      const name = [last.filter(Boolean).join(' '), given].filter(Boolean).join(', ')
      return ORCID ? `${name} ${ORCID}` : name
    })
    .join('\n')

const linesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The names in the lines of a form; empty lines are none. */
export const namesInLines = (lines: string): Name[] =>
  linesIn(lines).map((line) => {
    const { name: before, written } = withoutOrcid(line)
    const iD = written && orcidOf(written)
    const [family = '', given = ''] = before.split(/,(.*)/s).map((part) => part.trim())
    const name = before.includes(',')
      ? { ...(family ? { family } : {}), ...(given ? { given } : {}) }
      : { literal: before }
    return iD ? { ...name, ORCID: iD } : name
  })

/** The first of the lines that ends in what looks like an ORCID iD and is none, or has an iD and no name; from 1 on. */
export function lineWithWrongOrcid(lines: string): number | undefined {
  const wrong = lines.split('\n').findIndex((line) => {
    const { name, written } = withoutOrcid(line.trim())
    return written !== undefined && (name === '' || orcidOf(written) === undefined)
  })
  return wrong < 0 ? undefined : wrong + 1
}
