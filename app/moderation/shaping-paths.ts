/** Addresses of what curators make. */
export const COLLECTIONS = '/collections'
export const NEW_COLLECTION = '/collections/new'
export const WORTH_READING = '/worth-reading'
export const RESPONSES = '/responses'
export const THEMES_TO_SHAPE = '/moderation/themes'

/** A collection. */
export const pathOfCollection = ({ id, slug }: { id: number; slug?: string }): string =>
  `${COLLECTIONS}/${id}${slug === undefined ? '' : `/${encodeURIComponent(slug)}`}`

/** Where curators change a collection. */
export const pathToEditCollection = (id: number): string => `${COLLECTIONS}/${id}/edit`

/** Where one follows a collection. */
export const pathToFollowCollection = (id: number): string => `${COLLECTIONS}/${id}/follow`

/** What bodies answer to a thread officially. */
export const pathOfResponses = (threadId: number): string => `/t/${threadId}/responses`

/** Where curators change a theme, in one of its languages. */
export const pathToShapeTheme = (code: string, language?: string): string =>
  `${THEMES_TO_SHAPE}/${code}${language ? `?language=${language}` : ''}`
