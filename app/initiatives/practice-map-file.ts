import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/edge/read.ts'
import { tableResponse } from '#app/edge/table-response.ts'
import { practiceMapFile } from '#server/initiatives/practice-map-file.ts'
import { mapAddressOf } from './map-address.ts'

/** The table of the map of practice as a file. */
export const loader = read(async (context, { request }: LoaderFunctionArgs) =>
  tableResponse(request, await practiceMapFile(context, mapAddressOf(request))),
)
