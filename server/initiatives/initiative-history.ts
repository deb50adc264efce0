import { slugOf } from '#server/forum/slug.plain.ts'
import { type Difference, wordDifferences } from '#server/forum/word-differences.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { PARTS, type Part, type Parts } from './terms.ts'

/** A version of a description, and what it changed. */
export interface InitiativeVersionView {
  version: number
  /** ISO 8601 */
  createdAt: string
  author: { publicId: string; displayName: string }
  changes: { part: Part; differences: Difference[] }[]
}

/** The versions of an initiative, the newest first. */
export interface InitiativeHistory {
  initiative: { id: number; slug: string; title: string; language: string }
  versions: InitiativeVersionView[]
}

/**
 * How the description of an initiative came to be, with the differences of each version to the one before.
 * @throws {Failure} 404 for a thread that is no practice or that one may not see
 */
export async function initiativeHistory({ db, actor }: Context, id: number): Promise<InitiativeHistory> {
  const initiative = await db.initiative.findUnique({
    where: { threadId: id },
    select: {
      thread: { select: { title: true, language: true, audience: true } },
      versions: {
        orderBy: { version: 'asc' },
        select: {
          version: true,
          createdAt: true,
          parts: true,
          member: { select: { publicId: true, displayName: true } },
        },
      },
    },
  })
  if (!initiative) throw notFound()
  const { thread, versions } = initiative
  authorize(actor, 'initiative.read', { thread })
  const views = versions.map(({ version, createdAt, parts, member }, index) => ({
    version,
    createdAt: createdAt.toISOString(),
    author: member,
    changes: changesOf((versions[index - 1]?.parts ?? {}) as Parts, parts as Parts, thread.language),
  }))
  return {
    initiative: { id, slug: slugOf(thread.title), title: thread.title, language: thread.language },
    versions: views.reverse(),
  }
}

const changesOf = (before: Parts, now: Parts, language: string): InitiativeVersionView['changes'] =>
  PARTS.flatMap((part) => {
    const [from, to] = [before[part] ?? '', now[part] ?? '']
    return from === to ? [] : [{ part, differences: wordDifferences(from, to, language) }]
  })
