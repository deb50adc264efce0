import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { cursorOf, id, insideCursor, kind, language, limitOf, paging, since, sinceOf, theme } from './parameters.ts'
import {
  findingAnswer,
  findingsAnswer,
  initiativeAnswer,
  initiativesAnswer,
  relationsAnswer,
  themesAnswer,
} from './record-answers.ts'
import { finding, findingSummary, initiative, initiativeSummary, relation } from './record-shapes.ts'
import { pageOf, post, themeNames, thread, threadSummary } from './shapes.ts'
import { postsAnswer, threadAnswer, threadsAnswer } from './thread-answers.ts'

/** What the API answers at one address. */
export interface Endpoint {
  /** As OpenAPI writes it: `/threads/{id}`. */
  path: string
  name: string
  summary: string
  query: z.ZodObject
  /** What answers look like, and all that they may hold. */
  answer: z.ZodType
  /** @returns what the shape makes the answer of; `next` is the inside of a cursor */
  ask(context: Context, input: Asked): Promise<Answered>
}

interface Asked {
  /** The number in the address; 0 where there is none. */
  id: number
  query: Record<string, string | undefined>
}

type Answered = { items: unknown[]; next?: string | null } | Record<string, unknown>

/** What is between the two numbers of a cursor: an instant in milliseconds, and a number. */
const PLACE = /^\d{1,13}\.\d{1,9}$/
const NUMBER = /^\d{1,9}$/

/** The parameters of a list that goes from the latest on. */
const latest = (what: string) =>
  z.object({ theme, language, since: since.describe(`Only what ${what} since (ISO 8601)`), ...paging })

/** What the queries of such a list are given. */
const listInput = ({ theme, language, since, after, limit }: z.output<ReturnType<typeof latest>>) => ({
  ...{ theme, language },
  since: sinceOf(since),
  cursor: insideCursor(after, PLACE),
  limit: limitOf(limit),
})

/** Makes an endpoint whose parameters are known by their schema. */
const endpoint = <Q extends z.ZodObject>(
  facts: Omit<Endpoint, 'query' | 'ask'> & {
    query: Q
    ask(context: Context, input: { id: number; query: z.output<Q> }): Promise<Answered>
  },
): Endpoint => facts as unknown as Endpoint

const nothing = z.object({})
const threadQuery = latest('somebody wrote in').extend({ kind })
const initiativeQuery = latest('was described anew')
const findingQuery = latest('was published here')

/** Every address of the API, in the order in which its documentation has them. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/threads',
    name: 'listThreads',
    summary: 'Conversations, the latest activity first',
    query: threadQuery,
    answer: pageOf(threadSummary),
    ask: (context, { query }) => threadsAnswer(context, { ...listInput(query), kind: query.kind }),
  }),
  endpoint({
    path: '/threads/{id}',
    name: 'getThread',
    summary: 'A conversation, and what it led to',
    query: nothing,
    answer: thread,
    ask: (context, { id: number }) => threadAnswer(context, number),
  }),
  endpoint({
    path: '/threads/{id}/posts',
    name: 'listPosts',
    summary: 'The posts of a conversation, the first one first',
    query: z.object(paging),
    answer: pageOf(post),
    ask: (context, { id: number, query }) =>
      postsAnswer(context, {
        id: number,
        after: Number(insideCursor(query.after, NUMBER) ?? 0),
        limit: limitOf(query.limit),
      }),
  }),
  endpoint({
    path: '/threads/{id}/relations',
    name: 'listRelations',
    summary: 'What ties a conversation, and the record beside it, to others',
    query: nothing,
    answer: z.object({ items: z.array(relation) }),
    ask: (context, { id: number }) => relationsAnswer(context, number),
  }),
  endpoint({
    path: '/initiatives',
    name: 'listInitiatives',
    summary: 'Practice, the last described first',
    query: initiativeQuery,
    answer: pageOf(initiativeSummary),
    ask: (context, { query }) => initiativesAnswer(context, listInput(query)),
  }),
  endpoint({
    path: '/initiatives/{id}',
    name: 'getInitiative',
    summary: 'A practice: its description, what its evidence rests on, and who uses it too',
    query: nothing,
    answer: initiative,
    ask: (context, { id: number }) => initiativeAnswer(context, number),
  }),
  endpoint({
    path: '/findings',
    name: 'listFindings',
    summary: 'Findings of research, the last published here first',
    query: findingQuery,
    answer: pageOf(findingSummary),
    ask: (context, { query }) => findingsAnswer(context, listInput(query)),
  }),
  endpoint({
    path: '/findings/{id}',
    name: 'getFinding',
    summary: 'A finding in plain words, with its publication in CSL-JSON',
    query: nothing,
    answer: finding,
    ask: (context, { id: number }) => findingAnswer(context, number),
  }),
  endpoint({
    path: '/themes',
    name: 'listThemes',
    summary: 'The themes of the field, in the order of the national list',
    query: nothing,
    answer: z.object({ items: z.array(themeNames) }),
    ask: (context) => themesAnswer(context),
  }),
]

/** An answer with the cursor of its next page as an address. */
export function withNextAddress(answered: Answered, address: URL): Record<string, unknown> {
  if (!('items' in answered) || !('next' in answered)) return answered
  if (typeof answered.next !== 'string') return { ...answered, next: null }
  const next = new URL(address)
  next.searchParams.set('after', cursorOf(answered.next))
  return { ...answered, next: next.href }
}

/** The parameter of addresses that name one record. */
export const ID = id
