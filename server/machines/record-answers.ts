import type { z } from 'zod'
import { findingCsl } from '#server/findings/finding-export.ts'
import { type FindingListInput, findingList } from '#server/findings/finding-list.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { findingPath, findingSlug } from '#server/findings/finding-path.plain.ts'
import type { FindingRowView } from '#server/findings/views.ts'
import { threadPath } from '#server/forum/slug.plain.ts'
import { themes } from '#server/forum/themes.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { adoptionsOf } from '#server/initiatives/adoptions-of.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { type InitiativeListInput, initiativeList } from '#server/initiatives/initiative-list.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import type { InitiativeCard } from '#server/initiatives/initiative-rows.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import type { EndView } from '#server/relations/relation-rows.ts'
import { relationsOf } from '#server/relations/relations-of.ts'
import { absolute } from './absolute.ts'
import { feedPath } from './addresses.plain.ts'
import { initiativePath } from './paths.ts'
import type { finding, findingSummary, initiative, initiativeSummary, relation } from './record-shapes.ts'
import type { themeNames } from './shapes.ts'
import { personOf } from './thread-answers.ts'

type Theme = z.input<typeof initiativeSummary>['theme']

const cardOf = (card: InitiativeCard): z.input<typeof initiativeSummary> => ({
  ...card,
  url: absolute(initiativePath(card)),
  conversation: absolute(threadPath(card.id, card.slug)),
  theme: card.theme.code as Theme,
})

/** A page of initiatives, the last described first. */
export async function initiativesAnswer(
  context: Context,
  { language: writtenIn, ...input }: Omit<InitiativeListInput, 'writtenIn'>,
) {
  const { initiatives, next } = await initiativeList(context, { ...input, writtenIn })
  return { items: initiatives.map(cardOf), next }
}

/** An initiative with its evidence and its adoptions. @throws {Failure} 404 for one that readers may not see */
export async function initiativeAnswer(context: Context, id: number): Promise<z.input<typeof initiative>> {
  const { initiative: page, owners } = await initiativePage(context, id)
  const [{ level, next, claims, confirmations }, { adoptions }] = await Promise.all([
    evidencePage(context, id),
    adoptionsOf(context, id),
  ])
  const { reasons, statuses, ages, arrivals } = page
  const signed = <T extends { by: Parameters<typeof personOf>[0] }>(one: T) => ({ ...one, by: personOf(one.by) })
  return {
    ...page,
    ...cardOf(page),
    level,
    population: { reasons, statuses, ages, arrivals },
    owners: owners.map((owner) => ({ ...personOf(owner), voice: owner.voice })),
    next,
    claims: claims.map(signed),
    confirmations: confirmations.map(signed),
    adoptions: adoptions.map((one) => ({
      ...signed(one),
      // One that was taken back is named nowhere.
      learnedFrom: adoptions.find(({ id: other }) => other === one.learnedFromId)?.id ?? null,
    })),
  }
}

const rowOf = (row: FindingRowView): z.input<typeof findingSummary> => ({
  ...row,
  url: absolute(findingPath(row.id, row.slug)),
  theme: row.theme.code as Theme,
})

/** A page of findings, the latest published first. */
export async function findingsAnswer(context: Context, input: FindingListInput) {
  const { findings, next } = await findingList(context, input)
  return { items: findings.map(rowOf), next }
}

/** A finding with its publication. @throws {Failure} 404 for one that readers may not see */
export async function findingAnswer(context: Context, id: number): Promise<z.input<typeof finding>> {
  const [page, csl] = await Promise.all([findingPage(context, id), findingCsl(context, id)])
  const { thread, theme, language } = page
  // A draft has neither, and no reader sees one.
  if (!thread || !theme) throw notFound()
  return {
    ...page,
    url: absolute(findingPath(page.id, page.slug)),
    conversation: absolute(threadPath(thread.id, thread.slug)),
    language: language ?? 'und',
    theme: theme.code as Theme,
    voices: thread.voices,
    replyCount: thread.replyCount,
    population: Object.fromEntries(
      Object.entries(page.population).map(([aspect, answers]) => [aspect, answers.map(({ code }) => code)]),
    ) as z.input<typeof finding>['population'],
    citations: { apa: page.citations.apa.html, vancouver: page.citations.vancouver.html },
    csl: { ...csl },
  }
}

/** The themes in the order of the national list, with their names in every language of the site. */
export async function themesAnswer({ db }: Context): Promise<{ items: z.input<typeof themeNames>[] }> {
  const lists = await Promise.all(LOCALES.map((locale) => themes(db, locale)))
  const items = (lists[0] ?? []).map(({ code }) => ({
    code: code as Theme,
    url: absolute(`/themes/${code}`),
    feed: absolute(feedPath({ theme: code })),
    names: Object.fromEntries(
      LOCALES.map((locale, index) => [locale, lists[index]?.find((one) => one.code === code)?.name ?? code]),
    ) as z.input<typeof themeNames>['names'],
  }))
  return { items }
}

/** Where an end of a relation is read: its record, or else its conversation. */
function endOf(end: EndView): z.input<typeof relation>['from'] {
  const record = end.kind === 'finding' ? findingPath(end.recordId ?? 0, findingSlug(end.title)) : initiativePath(end)
  return { ...end, thread: end.id, url: absolute(end.recordId === null ? threadPath(end.id, end.slug) : record) }
}

/** What ties a conversation, and the record beside it, to others. @throws {Failure} 404 for one that readers may not see */
export async function relationsAnswer(context: Context, id: number): Promise<{ items: z.input<typeof relation>[] }> {
  const { relations } = await relationsOf(context, id)
  return {
    items: relations.map((one) => ({
      ...one,
      cito: one.cito && `http://purl.org/spar/cito/${one.cito}`,
      from: endOf(one.from),
      to: endOf(one.to),
      by: personOf(one.by),
      answers: one.answers.map((said) => ({ ...said, by: personOf(said.by) })),
    })),
  }
}
