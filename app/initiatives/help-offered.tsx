import type { Refusal } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'
import type { HelpPage } from '#server/initiatives/help-page.ts'
import { HelpForm } from './help-form.tsx'
import { pathToHelp } from './paths.ts'

interface HelpOfferedProps {
  page: Pick<HelpPage, 'thread' | 'offered' | 'call' | 'answers' | 'askFrom'>
  refusal?: Refusal | undefined
  /** On the page of the evidence, which leads to that of the call. */
  beside?: boolean
}

/** For owners: researchers who offer help in the theme, and the form that asks them. */
export function HelpOffered({ page, refusal, beside = false }: HelpOfferedProps) {
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  const { thread, offered, call, answers, askFrom } = page
  if (!offered) return null
  const { count, named } = offered
  return (
    <section className="evidence-part" aria-labelledby="offered">
      <h2 className="ds-heading" data-size="xs" id="offered">
        {t('help.offered')}
      </h2>
      <p>{count > 0 ? t('help.count', { count }) : t('help.nobody')}</p>
      {named.length > 0 ? (
        <ul className="plain">
          {named.map(({ person, words }) => (
            <li key={person.publicId} className="claim">
              <p className="said-by">
                <AuthorName author={person} />
              </p>
              <p className="words" dir="auto">
                {words}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {named.length < count ? <p className="hint">{t('help.unnamed', { count: count - named.length })}</p> : null}
      {beside && call ? (
        <p>
          <a className="ds-link" href={pathToHelp(thread.id)}>
            {t('help.see_call', { count: answers.length })}
          </a>
        </p>
      ) : null}
      {askFrom ? (
        <p className="hint">{t('help.again_from', { day: dateInWords(new Date(askFrom), locale, zone) })}</p>
      ) : null}
      {(!askFrom && count > 0) || refusal ? <HelpForm threadId={thread.id} intent="ask" refusal={refusal} /> : null}
    </section>
  )
}
