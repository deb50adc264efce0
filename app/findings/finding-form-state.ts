import type { Refusal } from '#app/edge/refusal.ts'
import { useGuard } from '#app/ui/guard-field.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { POPULATION_ASPECTS } from '#server/findings/population.plain.ts'

/** What the fields of a finding show and say. */
export interface FieldState {
  said(name: string): string | undefined
  /** What stands in a field of one value. */
  value(name: string): string
  /** What is ticked under one name. */
  chosen(name: string): readonly string[]
  guard: ReturnType<typeof useGuard>
}

/**
 * The state of a finding's form: what was typed where it was refused, what stands in the finding otherwise.
 * @param fields what stands there; empty for a new one
 */
export function useFindingForm(refusal: Refusal | undefined, fields: Readonly<Record<string, string | string[]>>) {
  const t = useT()
  const guard = useGuard()
  const labels = {
    type: t('finding.type'),
    title: t('finding.title'),
    authors: t('finding.authors'),
    year: t('finding.year'),
    container: t('finding.container'),
    volume: t('finding.volume'),
    issue: t('finding.issue'),
    page: t('finding.page'),
    publisher: t('finding.publisher'),
    doi: t('finding.doi'),
    pmid: t('finding.pmid'),
    address: t('finding.address'),
    headline: t('finding.headline'),
    summaryFound: t('finding.found'),
    summaryMeaning: t('finding.meaning'),
    summaryCertainty: t('finding.certainty'),
    language: t('open.language'),
    participants: t('finding.participants'),
    places: t('finding.places'),
    studiedFrom: t('finding.studied_from'),
    studiedTo: t('finding.studied_to'),
    ...Object.fromEntries(POPULATION_ASPECTS.map((aspect) => [aspect, t(`population.${aspect}`)])),
    involvement: t('finding.took_part'),
    involvementNote: t('finding.involvement_note'),
    comparator: t('finding.comparator'),
    outcomes: t('finding.outcomes'),
    registration: t('finding.registration'),
    ethics: t('finding.ethics'),
    limitations: t('finding.limitations'),
    conflicts: t('finding.conflicts'),
    funding: t('finding.funding'),
    openAccessUrl: t('finding.open_access'),
    theme: t('open.theme'),
    voice: t('composer.voice'),
    audience: t('open.audience'),
  }
  const { said, value, chosen, summary } = useRefused(refusal, undefined, labels)
  const state: FieldState = {
    said,
    value: (name) => value(name, [fields[name] ?? ''].flat()[0]) ?? '',
    chosen: (name) => chosen(name, [fields[name] ?? []].flat()),
    guard,
  }
  return { state, summary, labels }
}
