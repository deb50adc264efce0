import { type Group, groupSlug } from '#server/accounts/terms.ts'
import { postPath, threadPath } from '#server/forum/slug.plain.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'

/** Addresses of the site that do not depend on anything. */
export const PATHS = {
  home: '/',
  threads: '/conversations',
  open: '/share',
  practice: '/practice',
  sharePractice: '/share/practice',
  practiceTogether: '/share/practice/together',
  signIn: '/sign-in',
  signOut: '/sign-out',
  notices: '/notifications',
  settings: '/settings',
  drafts: '/drafts',
  bookmarks: '/bookmarks',
  people: '/people',
  mail: '/outbox',
  moderation: '/moderation',
  language: '/language',
  translations: '/translations',
  reads: '/reading-languages',
  findings: '/findings',
  newFinding: '/findings/new',
  findingDrafts: '/findings/drafts',
  findingImport: '/findings/imported',
  api: '/api',
  rules: '/rules',
} as const

/** Where a thread is read. */
export const pathOfThread = ({ id, slug }: { id: number; slug: string }): string => threadPath(id, slug)

/** The permalink of a post. */
export const pathOfPost = ({ id, slug }: { id: number; slug: string }, number: number): string =>
  postPath(id, slug, number, POSTS_PER_PAGE)

/** The page of an initiative. */
export const pathOfInitiative = ({ id, slug }: { id: number; slug: string }): string =>
  `${PATHS.practice}/${id}/${encodeURIComponent(slug)}`

/** What the evidence of an initiative rests on. */
export const pathOfEvidence = (id: number): string => `${PATHS.practice}/${id}/evidence`

/** An initiative on one page, for printing and handing over. */
export const pathToBrief = (id: number): string => `${PATHS.practice}/${id}/brief`

/** The same as a file. @param language `nb` or `en` */
export const pathToBriefFile = (id: number, language: string): string => `${pathToBrief(id)}.pdf?lang=${language}`

/** Where an initiative is used, and where others say that they use it too. */
export const pathToUse = (id: number): string => `${PATHS.practice}/${id}/use`

/** Who answers for an initiative. */
export const pathOfOwners = (id: number): string => `${PATHS.practice}/${id}/owners`

/** Where owners list what others need to do the same. */
export const pathToMaterials = (id: number): string => `${PATHS.practice}/${id}/materials`

/** Where owners say whom to ask. */
export const pathToContact = (id: number): string => `${PATHS.practice}/${id}/contact`

/** Where somebody takes back that they use an initiative. */
export const pathToWithdrawAdoption = (id: number, adoptionId: string): string =>
  `${PATHS.practice}/${id}/adoptions/${adoptionId}/withdraw`

/** What a conversation, and the record beside it, is tied to. */
export const pathOfRelations = (threadId: number): string => `/t/${threadId}/relations`

/** One relation, seen from one of its ends. */
export const pathOfRelation = (threadId: number, relationId: string): string =>
  `${pathOfRelations(threadId)}/${relationId}`

/** The way from an idea to its use that leads through a conversation. */
export const pathOfPath = (threadId: number): string => `/t/${threadId}/path`

/** A member's page. */
export const pathOfMember = (publicId: string): string => `/members/${publicId}`

/** Posts of a thread from a place on, narrowed to a group or a language. */
export function pathOfPosts(
  thread: { id: number; slug: string },
  { after = 0, group, language }: { after?: number; group?: Group | undefined; language?: string | undefined },
): string {
  const query = new URLSearchParams({
    ...(after > 0 ? { after: String(after) } : {}),
    ...(group ? { group: groupSlug(group) } : {}),
    ...(language ? { language } : {}),
  })
  return pathOfThread(thread) + (query.size > 0 ? `?${query}` : '')
}

/** The list of a theme, of a group, of both, or of everything. */
export function pathOfList({ theme, group }: { theme?: string | undefined; group?: Group | undefined }): string {
  if (theme) return `/themes/${theme}${group ? `/${groupSlug(group)}` : ''}`
  return group ? `/groups/${groupSlug(group)}` : PATHS.threads
}

/** The list of findings, narrowed to a theme or a design, from a place on. */
export function pathOfFindings(narrowed: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(narrowed).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return PATHS.findings + (given.length > 0 ? `?${new URLSearchParams(given)}` : '')
}

/** A local path with something added to its query. */
export function pathWith(path: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(path, 'http://here.invalid')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return `${url.pathname}${url.search}${url.hash}`
}

/** Where one signs in and comes back from. */
export const pathToSignIn = (returnTo: string): string => `${PATHS.signIn}?returnTo=${encodeURIComponent(returnTo)}`

/** Where one invites to a thread, perhaps with a group chosen. */
export const pathToInvite = (threadId: number, group?: Group): string =>
  `/t/${threadId}/invite${group ? `?group=${groupSlug(group)}` : ''}`
