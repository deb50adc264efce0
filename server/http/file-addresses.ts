import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The addresses at which the files of a folder and its subfolders are served: `/assets/x.js`. None without the folder. */
export function fileAddresses(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => addressOf(folder, join(entry.parentPath, entry.name)))
}

/** The address of a file in a folder that is served. */
export const addressOf = (folder: string, file: string): string => `/${relative(folder, file).split(sep).join('/')}`
