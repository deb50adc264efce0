import type { MessagePart } from './page-sorts.plain.ts'

/** Families of messages (what stands before the first point of their keys) that no conversation's page says. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'api',
  ...['account', 'done', 'door', 'first', 'join', 'password', 'recover', 'sign_in'],
  ...['member', 'people', 'restore', 'seen', 'sessions', 'settings', 'suspend'],
  ...['mail_sent', 'notice', 'notices', 'outbox'],
  ...['front', 'matrix', 'seats', 'translations'],
  ...['history', 'open', 'revise', 'similar', 'withdraw'],
  ...['follow', 'kept', 'kinds', 'presence', 'reads', 'sort'],
])

/** Families that only letters say: the server writes them, and no browser fetches them. */
const LETTERS: ReadonlySet<string> = new Set(['mail'])

/** Families that only pages about initiatives and findings say, and those of moderation. */
const RECORDS: ReadonlySet<string> = new Set([
  ...[
    'adopt',
    'contact',
    'evidence',
    'initiative',
    'licence',
    'material',
    'owners',
    'part',
    'practice',
    'relation',
    'running',
    'rung',
    'spread',
    'stage',
    'where',
  ],
  ...['design', 'finding', 'gap', 'map'],
  ...['attempt', 'cause', 'help', 'lane', 'organisation', 'quiet', 'quoting', 'still', 'together'],
  ...[
    'appeal',
    'aside',
    'case',
    'collection',
    'danger',
    'decide',
    'decision',
    'held',
    'helpline',
    'log',
    'merge',
    'move',
    'moved',
    'queue',
    'report',
    'response',
    'rules',
    'settings_first',
    'spam',
    'split',
    'staff',
    'steer',
    'themes_edit',
    'transparency',
    'worth',
    'worth_mail',
  ],
  ...['age', 'arrival', 'population', 'reason', 'setting', 'status'],
])

/** What a house rule means: a conversation names the rule, and its meaning stands with moderation. */
const MEANING = /^rule\..+_means$/

/** What lists and members' pages say in the words of moderation. */
const BESIDE_LISTS: ReadonlySet<string> = new Set([
  ...['collection.all', 'collection.count', 'collection.draft', 'collection.title'],
  ...['steer.featured', 'steer.featured_title', 'steer.locked', 'steer.pinned'],
  ...['themes_edit.change', 'themes_edit.rules_here', 'worth.all', 'worth.title'],
  'report.title',
])
const PLURAL = /_(zero|one|two|few|many|other)$/

/** The part that a message belongs to, by its key; none for what no page says. */
export function partOf(key: string): MessagePart | undefined {
  if (MEANING.test(key)) return 'records'
  if (BESIDE_LISTS.has(key.replace(PLURAL, ''))) return 'elsewhere'
  const family = key.split('.', 1)[0] ?? ''
  if (LETTERS.has(family)) return undefined
  return RECORDS.has(family) ? 'records' : ELSEWHERE.has(family) ? 'elsewhere' : 'conversation'
}
