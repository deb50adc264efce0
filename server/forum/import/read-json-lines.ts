import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'

/** Longest line taken, in UTF-16 units: longer than any text that could be stored. */
const LONGEST_LINE = 4_000_000

/** A record and the line it stands on, counted from 1. */
export interface ReadRecord<T> {
  line: number
  record: T
}

/**
 * Reads a file of one JSON record a line (`.jsonl`, or `.jsonl.gz` packed), without holding more than a line of it.
 * Lines that cannot be read are told and passed over. Nothing of a line is repeated: it may hold what nobody should see.
 * @param broken hears the line and why
 */
export async function* readJsonLines<S extends z.ZodType>(
  path: string,
  schema: S,
  broken: (line: number, why: string) => void,
): AsyncGenerator<ReadRecord<z.output<S>>> {
  let line = 0
  try {
    for await (const text of linesOf(path)) {
      line += 1
      if (text === undefined) broken(line, 'the line is too long')
      else if (text.trim() !== '') {
        const record = parseLine(text, schema, (why) => broken(line, why))
        if (record !== undefined) yield { line, record }
      }
    }
  } catch (error) {
    if (!isReadingFault(error)) throw error
    broken(line + 1, 'the file cannot be read any further')
  }
}

function parseLine<S extends z.ZodType>(
  text: string,
  schema: S,
  broken: (why: string) => void,
): z.output<S> | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    broken('not a JSON record')
    return undefined
  }
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  broken(`the field ${issue?.path.join('.') || '(record)'} is missing or wrong`)
  return undefined
}

/** Lines between line feeds; other characters that some take for line breaks are text. Undefined: too long to be kept. */
async function* linesOf(path: string): AsyncGenerator<string | undefined> {
  const file = createReadStream(path)
  // With `pipeline`, a fault of the file reaches whoever reads the unpacked end.
  const stream = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file
  stream.setEncoding('utf8')
  let rest: string | undefined = ''
  let first = true
  for await (const chunk of stream as AsyncIterable<string>) {
    const [head = '', ...tails] = (first ? chunk.replace(/^\uFEFF/, '') : chunk).split('\n')
    first = false
    rest = grown(rest, head)
    for (const tail of tails) {
      yield rest
      rest = grown('', tail)
    }
  }
  if (rest !== '') yield rest
}

const grown = (rest: string | undefined, more: string): string | undefined =>
  rest === undefined || rest.length + more.length > LONGEST_LINE ? undefined : rest + more

/** Faults of the packing or of the disk, as Node marks them. */
const isReadingFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(Z_|ERR_STREAM|EIO)/.test(String(error.code))
