import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { membersOnly } from '#app/accounts/asking.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { TITLE_NUMBER, translatePath, translationPath } from '#server/forum/translations.plain.ts'
import {
  translationsWaiting,
  type WaitingOriginal,
  type WaitingTranslation,
} from '#server/forum/translations-waiting.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

/** Pages at the most: whoever translates begins at the newest. */
const LAST_PAGE = 50

export const loader = read(async (context, { request, context: asking }) => {
  membersOnly(asking, request)
  const asked = Number(new URL(request.url).searchParams.get('page'))
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, LAST_PAGE) : 1
  return { ...(await translationsWaiting(context, { page })), page }
})

export const meta = titled('translations.title')

/** What waits for a translation, for a second reader or for better words, in the languages that one reads. */
export default function Translations() {
  const { reads, drafts, worn, untranslated, more, own, all, page } = useLoaderData<typeof loader>()
  const t = useT()
  const pageAt = (number: number) => `${PATHS.translations}${number > 1 ? `?page=${number}` : ''}`
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('translations.title')}
      </h1>
      <p className="lead">{t('translations.lead')}</p>
      <p>
        {t('translations.in_all', { count: all.translations })} {t('translations.people', { count: all.people })}{' '}
        {own.made + own.read > 0
          ? t('translations.own', { made: own.made, checked: own.checked, read: own.read })
          : null}
      </p>
      <p className="hint">
        {t('translations.reads', { languages: reads.map((language) => languageName(t, language)).join(', ') })}{' '}
        <a className="ds-link" href={PATHS.settings}>
          {t('translations.change')}
        </a>
      </p>
      {reads.length < 2 ? <p className="note">{t('translations.two_languages')}</p> : null}
      {drafts.length > 0 ? (
        <Part title={t('translations.drafts')} hint={t('translations.drafts_hint')}>
          {drafts.map((one) => (
            <StandingItem key={keyOf(one)} translation={one} />
          ))}
        </Part>
      ) : null}
      {worn.length > 0 ? (
        <Part title={t('translations.worn')} hint={t('translations.worn_hint')}>
          {worn.map((one) => (
            <StandingItem key={keyOf(one)} translation={one} />
          ))}
        </Part>
      ) : null}
      {reads.length < 2 ? null : (
        <Part title={t('translations.untranslated')} hint={t('translations.untranslated_hint')}>
          {untranslated.map((one) => (
            <Item key={keyOf(one)} original={one} href={translatePath(one.threadId, one.number)}>
              {languageName(t, one.language)}
            </Item>
          ))}
          {untranslated.length === 0 ? <li>{t('translations.nothing')}</li> : null}
        </Part>
      )}
      <Pager
        label={t('translations.pages')}
        before={page > 1 ? { href: pageAt(page - 1), label: t('translations.newer') } : undefined}
        after={more ? { href: pageAt(page + 1), label: t('translations.older') } : undefined}
      />
    </div>
  )
}

const keyOf = ({ threadId, number, ...rest }: WaitingOriginal | WaitingTranslation): string =>
  [threadId, number, 'to' in rest ? rest.to : ''].join('-')

function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className="waiting-texts">
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      <p className="hint">{hint}</p>
      <ul>{children}</ul>
    </section>
  )
}

/** A text that waits: where it stands, its first words, and in which language. */
function Item({ original, href, children }: { original: WaitingOriginal; href: string; children: ReactNode }) {
  const t = useT()
  const { number, title, threadLanguage, excerpt, language } = original
  return (
    <li>
      <a className="ds-link" href={href}>
        <span lang={threadLanguage} dir={directionOf(threadLanguage)}>
          {title}
        </span>{' '}
        {number > TITLE_NUMBER
          ? `#${number}`
          : t(number === TITLE_NUMBER ? 'translation.the_title' : 'translation.the_outcome')}
      </a>
      {excerpt ? (
        <p className="excerpt" lang={language} dir={directionOf(language)}>
          {excerpt}
        </p>
      ) : null}
      <p className="meta">{children}</p>
    </li>
  )
}

function StandingItem({ translation }: { translation: WaitingTranslation }) {
  const t = useT()
  const { threadId, number, language, to, state, stale, own } = translation
  return (
    <Item original={translation} href={translationPath(threadId, number, to)}>
      <span>{t('translations.from_to', { from: languageName(t, language), to: languageName(t, to) })}</span>
      <span>{stale ? t('translation.stale') : t(`translation.state_${state}`)}</span>
      {own ? <span>{t('translations.yours')}</span> : null}
    </Item>
  )
}
