/** The part of the site that a path belongs to, for marking it in the header. */
export function currentPart(
  pathname: string,
):
  | 'threads'
  | 'open'
  | 'notices'
  | 'drafts'
  | 'bookmarks'
  | 'settings'
  | 'people'
  | 'mail'
  | 'signIn'
  | 'translations'
  | undefined {
  const [, first] = pathname.split('/')
  switch (first) {
    case 'bookmarks':
      return 'bookmarks'
    case 'conversations':
    case 'themes':
    case 'groups':
    case 't':
    case 'files':
      return 'threads'
    case 'share':
      return 'open'
    case 'notifications':
      return 'notices'
    case 'drafts':
      return 'drafts'
    case 'settings':
      return 'settings'
    case 'people':
      return 'people'
    case 'translations':
      return 'translations'
    case 'outbox':
      return 'mail'
    case 'sign-in':
    case 'join':
      return 'signIn'
    default:
      return undefined
  }
}
