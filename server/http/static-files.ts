import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { addressOf, fileAddresses } from './file-addresses.ts'
import { packedFiles } from './packed-files.ts'

const YEAR = 31_536_000
const HOUR = 3_600

/** The names of built files change with their content; those of public ones do not. */
const cacheControl = (path: string): string =>
  path.startsWith('/assets/') ? `public, max-age=${YEAR}, immutable` : `public, max-age=${HOUR}`

/**
 * Built files (browsers keep them for a year) and public ones, packed by the build where they are text.
 * @param root the folder of the project
 */
export function staticFiles(root: string): RequestHandler[] {
  const client = join(root, 'build/client')
  const addresses = new Set(fileAddresses(client))
  const asTheyAre = express.static(client, {
    index: false,
    cacheControl: false,
    setHeaders: (response, file) => response.setHeader('Cache-Control', cacheControl(addressOf(client, file))),
  })
  return [
    packedFiles(join(root, 'build/packed'), cacheControl),
    // Without looking on the disk for every page that is asked for.
    (request, response, next) => (addresses.has(request.path) ? asTheyAre(request, response, next) : next()),
  ]
}
