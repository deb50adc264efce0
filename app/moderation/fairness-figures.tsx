import { useLocale, useT } from '#app/ui/messages.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import type { Group } from '#server/accounts/terms.ts'
import { dateInWords, formatNumber } from '#server/i18n/format.plain.ts'
import type { FairnessRow } from '#server/moderation/fairness.ts'
import type { Share } from '#server/moderation/wilson.plain.ts'

/** Whether some groups or languages are reported and taken out of sight more than others, with how sure that is. */
export function FairnessFigures({ from, rows }: { from: string; rows: readonly FairnessRow[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <section aria-labelledby="fair">
      <h2 className="ds-heading" data-size="xs" id="fair">
        {t('transparency.fair')}
      </h2>
      <p>{t('transparency.fair_lead', { from: dateInWords(new Date(`${from}T12:00:00Z`), locale) })}</p>
      {(['voice', 'language'] as const).map((by) => (
        <table className="data-table report-table" key={by}>
          <caption>{t(`transparency.by_${by}`)}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('transparency.posts')}</th>
              <th scope="col">{t('transparency.reported')}</th>
              <th scope="col">{t('transparency.removed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => row.by === by)
              .map(({ kind, posts, reported, removed }) => (
                <tr key={kind}>
                  <th scope="row">{by === 'voice' ? t(`group.${kind as Group}`) : languageName(t, kind)}</th>
                  <td>{formatNumber(posts, locale)}</td>
                  <Figure share={reported} />
                  <Figure share={removed} />
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function Figure({ share }: { share: Share | null }) {
  const t = useT()
  const locale = useLocale()
  if (!share) return <td className="subtle">{t('transparency.scarce')}</td>
  const [figure, low, high] = [share.share, share.low, share.high].map((one) =>
    formatNumber(Math.round(one * 1000) / 10, locale),
  )
  return (
    <td>
      <bdi dir="ltr">{`${figure} (${low}–${high})`}</bdi>
    </td>
  )
}
