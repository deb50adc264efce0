import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type ReadRecord, readJsonLines } from './read-json-lines.ts'

/** Instants there carry no zone and are UTC. */
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/)
  .transform((text) => new Date(text.endsWith('Z') ? text : `${text}Z`))
  .refine((date) => !Number.isNaN(date.getTime()))
const id = z.number().int().nonnegative()
const author = { user_id: z.string().max(40).nullable(), user_name: z.string().max(500).nullable() }

const userSchema = z.object({ id: z.string().max(40), name: z.string().max(500), created: instant })
const postSchema = z
  .object({
    id,
    type: z.string(),
    parent_id: id.nullable(),
    created: instant,
    title: z.string().nullable(),
    tags: z.array(z.string()),
    ...author,
    body_html: z.string(),
  })
  .refine(({ type, title }) => type !== 'question' || title !== null, { path: ['title'] })
  .refine(({ type, parent_id }) => type !== 'answer' || parent_id !== null, { path: ['parent_id'] })
const commentSchema = z.object({ id, post_id: id, created: instant, ...author, text: z.string() })

export type UserRecord = z.output<typeof userSchema>
export type PostRecord = z.output<typeof postSchema>
export type CommentRecord = z.output<typeof commentSchema>

/** Where something stands in the files, and what is the matter with it; never what it says. */
export interface ImportProblem {
  file: string
  line: number
  why: string
}

/** A folder of Stack Exchange records, read whole: each record with the place that it stands at. */
export interface StackExchangeRecords {
  users: ReadonlyMap<string, UserRecord>
  posts: (ReadRecord<PostRecord> & { file: string })[]
  comments: (ReadRecord<CommentRecord> & { file: string })[]
  /** Lines that could not be read. */
  broken: ImportProblem[]
}

/**
 * Reads `users`, `posts` and `comments` of a folder, as `.jsonl` or `.jsonl.gz`. Of records with the same id the first
 * counts.
 * @returns undefined when the folder holds no posts
 */
export async function readStackExchange(folder: string): Promise<StackExchangeRecords | undefined> {
  const broken: ImportProblem[] = []
  const read = async <S extends z.ZodType<{ id: string | number }>>(name: string, schema: S) => {
    const records = new Map<string | number, ReadRecord<z.output<S>> & { file: string }>()
    const file = fileOf(folder, name)
    if (!file) return records
    const tell = (line: number, why: string): void => void broken.push({ file, line, why })
    for await (const { line, record } of readJsonLines(join(folder, file), schema, tell)) {
      if (records.has(record.id)) tell(line, 'a record with this id stands further up')
      else records.set(record.id, { line, record, file })
    }
    return records
  }
  if (!fileOf(folder, 'posts')) return undefined
  const users = await read('users', userSchema)
  const posts = await read('posts', postSchema)
  const comments = await read('comments', commentSchema)
  return {
    users: new Map([...users.values()].map(({ record }) => [record.id, record])),
    posts: [...posts.values()],
    comments: [...comments.values()],
    broken,
  }
}

const fileOf = (folder: string, name: string): string | undefined =>
  [`${name}.jsonl.gz`, `${name}.jsonl`].find((file) => existsSync(join(folder, file)))
