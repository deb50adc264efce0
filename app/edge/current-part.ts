import type { SitePart } from '#app/ui/site-header.tsx'

/** The parts of the site by the first step of a path. */
const PARTS = new Map<string | undefined, SitePart>([
  ['conversations', 'threads'],
  ['themes', 'threads'],
  ['groups', 'threads'],
  ['t', 'threads'],
  ['files', 'threads'],
  ['practice', 'practice'],
  ['share', 'open'],
  ['findings', 'findings'],
  ['evidence-map', 'findings'],
  ['notifications', 'notices'],
  ['drafts', 'drafts'],
  ['bookmarks', 'bookmarks'],
  ['settings', 'settings'],
  ['people', 'people'],
  ['translations', 'translations'],
  ['outbox', 'mail'],
  ['moderation', 'moderation'],
  ['sign-in', 'signIn'],
  ['join', 'signIn'],
])

/** The part of the site that a path belongs to, for marking it in the header. */
export const currentPart = (pathname: string): SitePart | undefined => PARTS.get(pathname.split('/')[1])
