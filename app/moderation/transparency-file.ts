import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/edge/read.ts'
import { tableResponse } from '#app/edge/table-response.ts'
import { moderationReportFile } from '#server/moderation/moderation-report-file.ts'

/** The public report of a period as a file. */
export const loader = read(async (context, { request, context: { timeZone } }: LoaderFunctionArgs) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return tableResponse(request, await moderationReportFile(context, query, timeZone))
})
