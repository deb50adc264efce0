import { notFound } from '#server/platform/failures.ts'
import { csvOf, jsonOf, TABLE_FORMATS, type TableFile, type TableFormat } from '#server/platform/table-file.ts'

const WRITTEN: Record<TableFormat, { mediaType: string; write(table: TableFile): string }> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: csvOf },
  json: { mediaType: 'application/json; charset=utf-8', write: jsonOf },
}

/** The table as a file in the format that the address ends with. @throws {Failure} 404 for another format */
export function tableResponse(request: Request, table: TableFile): Response {
  const { pathname } = new URL(request.url)
  const format = TABLE_FORMATS.find((known) => pathname.endsWith(`.${known}`))
  if (!format) throw notFound()
  const { mediaType, write } = WRITTEN[format]
  return new Response(write(table), {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${table.name}.${format}"` },
  })
}
