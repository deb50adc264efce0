/** One figure of a measurement. */
export interface Finding {
  what: string
  figure: string
  /** What the figure should be, and whether it is. Left out where the figure only explains another one. */
  target?: string | undefined
  met?: boolean | undefined
}

/** What one measurement found. */
export interface Section {
  title: string
  findings: Finding[]
  /** Sentences on what the figures mean. */
  remarks?: string[]
}

const verdict = ({ met }: Finding): string => (met === undefined ? '' : met ? 'yes' : 'no')

const cellsOf = (finding: Finding): string[] => [finding.what, finding.figure, finding.target ?? '', verdict(finding)]

const HEADS = ['', 'measured', 'target', 'met']

/** A measurement as a table for a terminal. */
export function asText({ title, findings, remarks = [] }: Section): string {
  const rows = [HEADS, ...findings.map(cellsOf)]
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
  return [`\n${title}`, ...lines, ...remarks.map((remark) => `  ${remark}`)].join('\n')
}

/** All measurements as one Markdown table. */
export function asMarkdown(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ title, findings }) =>
    findings.map((finding, index) => [index === 0 ? `**${title}**` : '', ...cellsOf(finding)]),
  )
  const table = [['Measurement', 'What', 'Measured', 'Target', 'Met'], ['---', '---', '--:', '--:', '---'], ...rows]
  return table.map((row) => `| ${row.join(' | ')} |`).join('\n')
}
