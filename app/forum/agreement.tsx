import { useLocale, useT } from '#app/ui/messages.tsx'
import { GROUPS, groupSlug } from '#server/accounts/terms.ts'
import { agreementOf, answersShown, namedCells, type SharesCell } from '#server/forum/shares.plain.ts'
import type { AgreedPost } from '#server/forum/views.ts'
import { formatNumber, formatPercent, listOfNames } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

interface AgreementProps {
  posts: readonly AgreedPost[]
  /** Permanent address of a post of this thread by its number. */
  hrefOf: (number: number) => string
}

/** What the groups agree on: the posts most useful across groups, a bar per group and its figure in words. */
export function Agreement({ posts, hrefOf }: AgreementProps) {
  const t = useT()
  if (posts.length === 0) return null
  return (
    <section className="ds-card agreement" aria-labelledby="agreement">
      <h2 className="ds-heading" data-size="2xs" id="agreement">
        {t('agreement.title')}
      </h2>
      {posts.map((post) => (
        <Agreed key={post.number} post={post} href={hrefOf(post.number)} />
      ))}
      <p className="hint">{t('agreement.note')}</p>
    </section>
  )
}

function Agreed({ post, href }: { post: AgreedPost; href: string }) {
  const t = useT()
  const locale = useLocale()
  const { cells } = post
  const groups = namedCells(cells).length
  const { agreeing } = agreementOf(cells)
  const withheld = cells.some(({ group }) => group === 'other')
    ? []
    : GROUPS.filter((group) => !cells.some((cell) => cell.group === group))
  return (
    <div className="agreed">
      <h3>
        <a href={href}>
          <q lang={post.language} dir={directionOf(post.language)}>
            {post.words}
          </q>
        </a>
      </h3>
      <table>
        <caption className="ds-sr-only">{t('agreement.caption', { number: post.number })}</caption>
        <tbody>
          {cells.map((cell) => (
            <Row key={cell.group} cell={cell} />
          ))}
        </tbody>
      </table>
      <p>
        {agreeing === groups
          ? t('agreement.all')
          : t('agreement.some', {
              agreeing: formatNumber(agreeing, locale),
              groups: formatNumber(groups, locale),
            })}{' '}
        {t('agreement.answers', { answers: formatNumber(answersShown(cells), locale) })}
      </p>
      {withheld.length > 0 ? (
        <p>
          {t('agreement.withheld', {
            groups: listOfNames(
              withheld.map((group) => t(`groups.${group}`).toLocaleLowerCase(locale)),
              locale,
            ),
          })}
        </p>
      ) : null}
    </div>
  )
}

function Row({ cell: { group, share } }: { cell: SharesCell }) {
  const t = useT()
  const locale = useLocale()
  const name = group === 'other' ? t('agreement.other') : t(`groups.${group}`)
  return (
    <tr data-color={group === 'other' ? 'neutral' : groupSlug(group)}>
      <th scope="row">{name}</th>
      <td>
        <svg className="share-bar" width="100%" height="6" aria-hidden="true">
          <rect className="track" width="100%" height="6" rx="3" />
          <rect className="share" width={`${share}%`} height="6" rx="3" />
        </svg>
        {formatPercent(share, locale)}
      </td>
    </tr>
  )
}
