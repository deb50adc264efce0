/** The page of an initiative. */
export const initiativePath = ({ id, slug }: { id: number; slug: string }): string =>
  `/practice/${id}/${encodeURIComponent(slug)}`

/** The page of a member. */
export const memberPath = (publicId: string): string => `/members/${publicId}`
