import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { helpNow } from '#server/directory/help-now.ts'
import { directionOf, LANGUAGE_NAMES } from '#server/i18n/languages.plain.ts'

export const loader = read(async (context) => ({ cards: await helpNow(context) }))

export const meta = titled('helpline.title')

/** Numbers that help somebody in danger, in every language of ours: for anybody, without signing in. */
export default function HelpNow() {
  const { cards } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('helpline.title')}
      </h1>
      <p className="lead">{t('helpline.page_lead')}</p>
      {cards.map((card) => (
        <section key={card.language} className="ds-card help-card" aria-labelledby={`help-${card.language}`}>
          <h2
            className="ds-heading"
            data-size="xs"
            id={`help-${card.language}`}
            lang={card.language}
            dir={directionOf(card.language)}
          >
            {LANGUAGE_NAMES[card.language]}
          </h2>
          <Prose {...card} />
        </section>
      ))}
    </div>
  )
}
