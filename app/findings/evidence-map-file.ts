import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/edge/read.ts'
import { tableResponse } from '#app/edge/table-response.ts'
import { evidenceMapFile } from '#server/findings/evidence-map-file.ts'
import { evidenceMapAddressOf } from './evidence-map-address.ts'

/** The evidence-and-gap map as a file. */
export const loader = read(async (context, { request }: LoaderFunctionArgs) =>
  tableResponse(request, await evidenceMapFile(context, evidenceMapAddressOf(request))),
)
