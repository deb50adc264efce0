import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/edge/read.ts'
import { tableResponse } from '#app/edge/table-response.ts'
import { staffLogFile } from '#server/moderation/staff-log-file.ts'

/** The log as a file, narrowed as the page is. */
export const loader = read(async (context, { request, context: { timeZone } }: LoaderFunctionArgs) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return tableResponse(request, await staffLogFile(context, query, timeZone))
})
