/** Names as a form takes them, one a line: “Family, Given”, or the name of a body without a comma. */

interface Name {
  family?: string | undefined
  given?: string | undefined
  literal?: string | undefined
  'non-dropping-particle'?: string | undefined
  'dropping-particle'?: string | undefined
  suffix?: string | undefined
}

/** Names as lines of a form. */
export const linesOfNames = (names: readonly Name[] = []): string =>
  names
    .map(({ family, given, literal, suffix, ...particles }) => {
      const last = [particles['dropping-particle'], particles['non-dropping-particle'], family ?? literal, suffix]
      return [last.filter(Boolean).join(' '), given].filter(Boolean).join(', ')
    })
    .join('\n')

/** The names in the lines of a form; empty lines are none. */
export const namesInLines = (lines: string): Name[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [family = '', given = ''] = line.split(/,(.*)/s).map((part) => part.trim())
      if (!line.includes(',')) return { literal: line }
      return { ...(family ? { family } : {}), ...(given ? { given } : {}) }
    })
