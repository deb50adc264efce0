/**
 * Words and limits of the forum that the browser uses too.
 */

/** The kinds of thread that carry nothing but their conversation: the form of a thread opens them. */
export const PLAIN_KINDS = ['question', 'discussion', 'call'] as const
export type PlainKind = (typeof PLAIN_KINDS)[number]

/** All kinds of thread; those beyond the plain ones stand beside a record, whose own form opens them. */
export const KINDS = [...PLAIN_KINDS, 'practice', 'finding'] as const
export type Kind = (typeof KINDS)[number]

/** Who may read a thread, as its author chooses: everyone on the internet, or members only. */
export const OPEN_AUDIENCES = ['public', 'members'] as const
/**
 * Who may read a thread; `staff`: moderators took it out of sight. One that is `merged` is read by nobody, since it went
 * into another one, so it is never shown to be so.
 */
export const AUDIENCES = [...OPEN_AUDIENCES, 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Orders of a list of threads. */
export const SORTS = ['activity', 'groups'] as const
export type Sort = (typeof SORTS)[number]

/** The themes that a fresh database begins with, in the order of the national list. Which there are is said by its rows. */
export const THEME_CODES = [
  'access-rights',
  'primary-care',
  'specialist-care',
  'language-interpreting',
  'health-literacy',
  'digital-health',
  'workforce-training',
  'mental-health-trauma',
  'women-maternal-srh',
  'violence-fgm-control',
  'child-youth-family',
  'older-dementia-care',
  'ncd-lifestyle',
  'infectious-vaccination',
  'preparedness-crises',
  'disability-rehab',
  'substance-use',
  'work-labour-migrants',
  'living-conditions-racism',
  'asylum-arrival',
  'undocumented',
  'participation-data-methods',
] as const
export type ThemeCode = (typeof THEME_CODES)[number]

/** What the code of a theme looks like. */
export const THEME_CODE = /^(?=.{1,40}$)[a-z]+(-[a-z]+)*$/

/** A word of an address that may be the code of a theme; anything else counts as not given. */
export const themeNamed = (word: string | null | undefined): string | undefined =>
  word && THEME_CODE.test(word) ? word : undefined

/** Lengths in characters (Unicode code points) and sizes of the forum's fields. */
export const FORUM_LIMITS = {
  title: { min: 8, max: 160 },
  body: { min: 1, max: 20_000 },
  /** Name of the organisation that a question is addressed to; a line of text until institutions have pages. */
  organisation: { min: 2, max: 120 },
  outcome: { min: 10, max: 5_000 },
  /** Posts that an outcome may cite. */
  cites: { max: 50 },
  /** What an inviter adds. */
  invitationLine: { max: 280 },
  /** One's own note on a bookmark. */
  note: { max: 300 },
} as const

/** Posts on one page of a thread. */
export const POSTS_PER_PAGE = 20

/** Invitations that one member may send within 24 hours. */
export const INVITATIONS_A_DAY = 5

/** People that a name finds at once. */
export const PEOPLE_FOUND = 8
/** Posts in one document for printing; longer threads come in several. */
export const POSTS_PER_PRINT = 500

/** Bookmarks on one page. */
export const BOOKMARKS_PER_PAGE = 20

/** Threads on one page of a list. */
export const THREADS_PER_PAGE = 20

/** Minutes after posting in which a correction goes unmarked, as long as nobody has answered. */
export const REVISION_WINDOW_MINUTES = 15
