import type { LoaderFunctionArgs } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { findingExport } from '#server/findings/finding-export.ts'
import { RECORD_FORMATS } from '#server/findings/terms.ts'
import { notFound } from '#server/platform/failures.ts'

/** The publication of a finding as a file for reference managers, in the format that the address ends with. */
export const loader = read(async (context, { request, params }: LoaderFunctionArgs) => {
  const { pathname } = new URL(request.url)
  const format = RECORD_FORMATS.find((known) => pathname.endsWith(`.${known}`))
  if (!format) throw notFound()
  const id = numberIn(params.id)
  const { body, mediaType } = await findingExport(context, { id, format })
  return new Response(body, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="finding-${id}.${format}"` },
  })
})
