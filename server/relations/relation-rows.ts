import type { Group } from '#server/accounts/terms.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Kind } from '#server/forum/terms.ts'
import type { PersonView, ThreadReference } from '#server/forum/views.ts'
import { can } from '#server/permissions/can.ts'
import type { EndFacts } from '#server/permissions/relations.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { citoOf } from './kinds.plain.ts'
import { answeringColumn } from './lock-ends.ts'
import type { RelationKind, RelationState, Tie, Verdict, Way } from './terms.ts'

/** A conversation at an end of a relation. */
export interface EndView extends ThreadReference {
  kind: Kind
  /** The record that it stands beside: a practice by the number of the thread, a finding by its own; null where there is none. */
  recordId: number | null
}

/** What somebody who was asked says of a relation. Instants are ISO 8601 strings. */
export interface RelationAnswerView {
  by: PersonView
  voice: Group
  verdict: Verdict
  words: string
  language: string
  answeredAt: string
  own: boolean
}

/** A relation as a page about one of its ends shows it. Instants are ISO 8601 strings. */
export interface RelationView {
  id: string
  kind: RelationKind
  /** The same as a property of CiTO, http://purl.org/spar/cito/; null where it has none. */
  cito: string | null
  from: EndView
  to: EndView
  /** Which end the page is about, and what it says from there. */
  way: Way
  tie: Tie
  other: EndView
  /** Empty once it was withdrawn. */
  reason: string
  language: string
  by: PersonView
  voice: Group
  state: RelationState
  createdAt: string
  withdrawnAt: string | null
  answers: RelationAnswerView[]
  may: { answer: boolean; withdraw: boolean }
}

/** A relation as SQL gives it; instants inside JSON are texts. */
export interface RelationRow {
  id: string
  kind: RelationKind
  reason: string
  language: string
  voice: Group
  state: RelationState
  createdAt: Date
  withdrawnAt: Date | null
  authorId: string
  by: PersonView
  from: EndRow
  to: EndRow
  answers: (Omit<RelationAnswerView, 'own'> & { memberId: string })[] | null
}
type EndRow = Omit<EndView, 'slug'> & EndFacts

const person = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object('publicId', public_id, 'displayName', display_name, 'pseudonym', pseudonym)
     FROM member WHERE member.id = ${id})`

/**
 * An end as a column: what its name is, where its record is read, and what the rules ask for.
 * @param id of the thread; never a column of a table named `thread`, which is another one in here
 */
export const endColumn = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object(
            'id', thread.id, 'title', thread.title, 'language', thread.language, 'kind', thread.kind,
            'audience', thread.audience, 'answering', ${answeringColumn},
            'recordId', coalesce((SELECT thread_id FROM initiative WHERE initiative.thread_id = thread.id),
                                 (SELECT finding.id FROM finding WHERE finding.thread_id = thread.id)))
     FROM thread WHERE thread.id = ${id})`

/** The columns of `RelationRow`, of a table named `relation`. */
export const RELATION_COLUMNS = Prisma.sql`
  relation.id, relation.kind, relation.reason, relation.language, relation.voice, relation.state,
  relation.created_at AS "createdAt", relation.withdrawn_at AS "withdrawnAt", relation.author_id AS "authorId",
  ${person(Prisma.sql`relation.author_id`)} AS by,
  ${endColumn(Prisma.sql`relation.from_thread_id`)} AS from, ${endColumn(Prisma.sql`relation.to_thread_id`)} AS to,
  (SELECT json_agg(json_build_object(
            'memberId', said.member_id, 'by', ${person(Prisma.sql`said.member_id`)}, 'voice', said.voice,
            'verdict', said.verdict, 'words', said.words, 'language', said.language, 'answeredAt', said.answered_at)
            ORDER BY said.answered_at, said.member_id)
     FROM relation_answer said WHERE said.relation_id = relation.id) AS answers`

/** The end as pages name it, without what only the rules ask for. */
export const endView = ({ id, title, language, kind, recordId }: EndRow): EndView => ({
  id,
  slug: slugOf(title),
  title,
  language,
  kind,
  recordId,
})

/** The row as a page about one of its ends shows it. */
export function relationView(actor: Actor, row: RelationRow, threadId: number): RelationView {
  const { authorId, by, answers, createdAt, withdrawnAt, kind } = row
  const [from, to] = [endView(row.from), endView(row.to)]
  const way: Way = from.id === threadId ? 'from' : 'to'
  const facts = { authorId, withdrawnAt, ends: [row.from, row.to] as const }
  const self = actor.kind === 'member' ? actor.id : null
  return {
    id: row.id,
    kind,
    cito: citoOf(kind),
    from,
    to,
    way,
    tie: `${way}_${kind}`,
    other: way === 'from' ? to : from,
    reason: row.reason,
    language: row.language,
    by,
    voice: row.voice,
    state: row.state,
    createdAt: createdAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    answers: (answers ?? []).map(({ memberId, ...said }) => ({
      ...said,
      answeredAt: new Date(said.answeredAt).toISOString(),
      own: memberId === self,
    })),
    may: { answer: can(actor, 'relation.answer', facts), withdraw: can(actor, 'relation.withdraw', facts) },
  }
}
