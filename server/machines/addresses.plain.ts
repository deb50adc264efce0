/** What an address of a feed may be narrowed to. */
interface Narrowed {
  theme?: string | undefined
  kind?: string | undefined
  /** Language of the feed's own words. */
  locale?: string | undefined
}

/** The address of a feed: of everything, of a theme, of a kind, or of both. */
export function feedPath({ theme, kind, locale }: Narrowed): string {
  const path = theme ? `/feeds/themes/${theme}.atom` : kind ? `/feeds/kinds/${kind}.atom` : '/feeds/all.atom'
  const query = new URLSearchParams({ ...(theme && kind ? { kind } : {}), ...(locale ? { locale } : {}) })
  return path + (query.size > 0 ? `?${query}` : '')
}

/** The address of the feed of a collection. */
export const collectionFeedPath = (id: number, locale?: string): string =>
  `/feeds/collections/${id}.atom${locale ? `?locale=${locale}` : ''}`

/** Where the documentation of the API for programs stands. */
export const OPENAPI_PATH = '/api/v1/openapi.json'
