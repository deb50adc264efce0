import { join, relative, sep } from 'node:path'
import express, { type RequestHandler } from 'express'
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
  const pathOf = (file: string): string => `/${relative(client, file).split(sep).join('/')}`
  return [
    packedFiles(join(root, 'build/packed'), cacheControl),
    express.static(client, {
      index: false,
      cacheControl: false,
      setHeaders: (response, file) => response.setHeader('Cache-Control', cacheControl(pathOf(file))),
    }),
  ]
}
