import { countryChoices, originChoices } from '#server/findings/region-names.ts'
import { themes } from '#server/forum/themes.ts'
import type { Context } from '#server/platform/context.ts'

/** What the form of a finding lets one choose from, besides what the browser knows itself. */
export async function findingChoices({ db, locale }: Context) {
  return { themes: await themes(db, locale), countries: countryChoices(locale), origins: originChoices(locale) }
}

export type FindingChoices = Awaited<ReturnType<typeof findingChoices>>
