import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/edge/read.ts'
import { tableResponse } from '#app/edge/table-response.ts'
import { fieldFiguresFile } from '#server/findings/evidence-map-file.ts'

/** The figures beside the baseline as a file. */
export const loader = read(async (context, { request }: LoaderFunctionArgs) =>
  tableResponse(request, await fieldFiguresFile(context)),
)
