import { translate } from '#server/i18n/messages.ts'
import type { Context } from '#server/platform/context.ts'
import type { TableFile } from '#server/platform/table-file.ts'
import { DESIGN_GROUPS } from './design-groups.plain.ts'
import { type EvidenceMapInput, evidenceMap } from './evidence-map.ts'
import { BASELINE_STUDY } from './field-figures.plain.ts'
import { fieldFigures } from './field-figures.ts'

const SOURCE = 'Allmenning'

/** The evidence-and-gap map, a line for every cell, for spreadsheets and programs. */
export async function evidenceMapFile(context: Context, input: EvidenceMapInput): Promise<TableFile> {
  const { columns, rows } = await evidenceMap(context, input)
  const { by, group } = input
  return {
    name: ['evidence-map', by, group].filter(Boolean).join('-'),
    about:
      'Published findings and initiatives by theme and population, without retracted findings; one may stand in several lines.',
    source: SOURCE,
    columns: [
      { name: 'theme_code', about: 'Theme of the field' },
      { name: 'theme', about: 'Its name, in the language of the page' },
      {
        name: 'who_agenda',
        about: 'Themes T1–T5 of the WHO global research agenda on health, migration and displacement (2023)',
      },
      { name: 'dimension', about: 'What is asked of the population: reason, status, origin, age, arrival, setting' },
      {
        name: 'population_code',
        about: 'The answer; origins by region of UN M49; pooled and not_reported are answers too',
      },
      { name: 'population', about: 'The answer in the language of the page' },
      { name: 'findings', about: group ? `Findings whose design is in the group ${group}` : 'Findings' },
      ...DESIGN_GROUPS.map((each) => ({
        name: `findings_${each}`,
        about: `Findings whose design is in the group ${each}`,
      })),
      { name: 'strongest', about: 'The first of these groups that is there' },
      { name: 'gap', about: 'absolute: no finding; synthesis: studies but no review; empty: neither, or not asked' },
      { name: 'initiatives', about: 'Initiatives for this population; they do not tell origins' },
      { name: 'open_questions', about: 'Unanswered questions in the theme, the same in each of its lines' },
      { name: 'open_questions_service_users', about: 'Those of them in which service users have spoken' },
    ],
    rows: rows.flatMap(({ theme, whoAgenda, cells, questions, usersQuestions }) =>
      cells.map(({ findings, byGroup, strongest, gap, initiatives }, index) => {
        const { code = '', name = '' } = columns[index] ?? {}
        return [
          ...[theme.code, theme.name, whoAgenda.join(' '), by, code, name],
          ...[findings, ...DESIGN_GROUPS.map((each) => byGroup[each]), strongest, gap],
          ...[initiatives, questions, usersQuestions],
        ]
      }),
    ),
  }
}

/** What the field says of whom it studies, beside the baseline, for spreadsheets and programs. */
export async function fieldFiguresFile(context: Context): Promise<TableFile> {
  const t = translate(context.locale)
  const { papers, from, to, doi } = BASELINE_STUDY
  return {
    name: 'evidence-map-figures',
    about: 'What published findings say of whom they studied, beside Norwegian papers of earlier years.',
    source: `${SOURCE}. Baseline: Laue, Diaz, Eriksen, Risør 2021, doi:${doi} (${papers} papers, ${from}–${to}).`,
    columns: [
      { name: 'figure', about: 'states_status, pools_origin (or leaves it out), involves_users (asks them, or more)' },
      { name: 'figure_in_words', about: 'The same in the language of the page' },
      { name: 'findings', about: 'Published findings of which it is true' },
      { name: 'of_findings', about: 'Published findings in which the question is answered, without retracted ones' },
      { name: 'percent', about: 'Whole per cent; empty where there are fewer than 20 findings' },
      { name: 'baseline_percent', about: 'Per cent in the baseline' },
    ],
    rows: (await fieldFigures(context)).map(({ figure, count, of, percent, baseline }) => [
      ...[figure, t(`gap.figure_${figure}`), count, of, percent, baseline],
    ]),
  }
}
