import { join } from 'node:path'
import express, { type RequestHandler } from 'express'

const YEAR = 31_536_000_000

/**
 * Built files (their names change with their content, so browsers keep them for a year) and public ones.
 * @param root the folder of the project
 */
export const staticFiles = (root: string): RequestHandler[] => [
  express.Router().use('/assets', express.static(join(root, 'build/client/assets'), { immutable: true, maxAge: YEAR, index: false })),
  express.static(join(root, 'build/client'), { maxAge: 3_600_000, index: false }),
]
