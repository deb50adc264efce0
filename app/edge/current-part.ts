/** The part of the site that a path belongs to, for marking it in the header. */
export function currentPart(
  pathname: string,
): 'threads' | 'open' | 'settings' | 'people' | 'mail' | 'signIn' | undefined {
  const [, first] = pathname.split('/')
  switch (first) {
    case 'conversations':
    case 'themes':
    case 'groups':
    case 't':
      return 'threads'
    case 'share':
      return 'open'
    case 'settings':
      return 'settings'
    case 'people':
      return 'people'
    case 'outbox':
      return 'mail'
    case 'sign-in':
    case 'join':
      return 'signIn'
    default:
      return undefined
  }
}
