/** What stands in a cell; null where there is nothing to say. */
export type TableCell = string | number | null

/** A table that is downloaded: the same rows as a page shows. */
export interface TableFile {
  /** The file's name without what it ends with. */
  name: string
  /** What the rows are, in a sentence. */
  about: string
  /** Whom to name when it is used. */
  source: string
  /** The columns in their order, by names that do not change with the language; `about` says what each holds. */
  columns: readonly { name: string; about: string }[]
  rows: readonly (readonly TableCell[])[]
}

/** What a table can be downloaded as. */
export const TABLE_FORMATS = ['csv', 'json'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Tells spreadsheets that the bytes are UTF-8; without it Excel reads Ø as two letters. */
const BYTE_ORDER_MARK = '\uFEFF'
/** Excel splits by what the country's lists are parted with, in Norway the semicolon; others find it out. */
const BETWEEN = ';'

/**
 * A cell as CSV [RFC 4180] has it. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * [OWASP, CSV injection]; numbers are our own and stay numbers.
 */
function csvCell(cell: TableCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const tame = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[";,\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

/** The table for spreadsheets: UTF-8 with a byte-order mark, semicolons, CRLF. */
export function csvOf({ columns, rows }: TableFile): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(csvCell).join(BETWEEN))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

/** The table for programs: rows as objects by the names of the columns, which it also describes. */
export const jsonOf = ({ name, about, source, columns, rows }: TableFile): string =>
  JSON.stringify(
    {
      name,
      about,
      source,
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null]))),
    },
    null,
    1,
  )
