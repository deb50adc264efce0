/** The title of a page: its own words, then the name of the site. */
export const titleOf = (words?: string | null): { title: string }[] => [
  { title: words ? `${words} · Allmenning` : 'Allmenning' },
]
