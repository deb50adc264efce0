import type { Context } from '#server/platform/context.ts'
import type { TableCell, TableFile } from '#server/platform/table-file.ts'
import { moderationReport } from './moderation-report.ts'
import type { Share } from './wilson.plain.ts'

const inHundred = (share: number | undefined): TableCell => (share === undefined ? null : Math.round(share * 1000) / 10)
const figures = (share: Share | null): TableCell[] => [share?.share, share?.low, share?.high].map(inHundred)

/** The report of a period as a table to download: the same numbers as the page shows, and no others. */
export async function moderationReportFile(context: Context, input: unknown, zone: string): Promise<TableFile> {
  const { period, tables, times, heldTimes, fairness } = await moderationReport(context, input, zone)
  const rows: TableCell[][] = [
    ...tables.flatMap(({ part, rows: kinds, pooled, total }) => [
      ...kinds.map(({ kind, count }): TableCell[] => [part, kind, count, null, null]),
      [part, 'withheld_together', pooled, null, null],
      [part, 'shown_in_all', total, null, null],
    ]),
    ['hours_to_decision', 'median', times?.median ?? null, null, null],
    ['hours_to_decision', 'ninth_tenth', times?.ninety ?? null, null, null],
    ['hours_to_first_answer_of_held', 'median', heldTimes?.median ?? null, null, null],
    ['hours_to_first_answer_of_held', 'ninth_tenth', heldTimes?.ninety ?? null, null, null],
    ...(fairness?.rows ?? []).flatMap(({ by, kind, reported, removed }) => [
      [`reported_per_100_posts_by_${by}`, kind, ...figures(reported)],
      [`removed_per_100_posts_by_${by}`, kind, ...figures(removed)],
    ]),
  ]
  return {
    name: `moderation-${period ?? 'none'}`,
    about:
      'What moderators did in a period. Counts below five are withheld, with others that would tell them; totals are sums ' +
      'of shown numbers. Held: first posts that a moderator read before others, by the first answer; held_again: answers of ' +
      'another moderator whom an author asked. Figures per 100 posts are of the last four quarters, with intervals of 80 per cent (Wilson).',
    source: 'Allmenning',
    columns: [
      { name: 'table', about: 'What is counted' },
      { name: 'kind', about: 'Of which kind' },
      { name: 'number', about: 'How many; nothing where it is withheld' },
      { name: 'low', about: 'The lower end of its interval' },
      { name: 'high', about: 'The upper end of its interval' },
    ],
    rows,
  }
}
