import { useT } from '#app/ui/messages.tsx'
import { ITEMS } from '#server/initiatives/completeness.plain.ts'

/** Items of TIDieR that the five questions answer, the name among them. */
const NOW = 5

/** Beside the form of a practice: what comes of it, how much there is to tell later, and what to leave out. */
export function WhatHappensNext() {
  const t = useT()
  return (
    <aside>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="2xs">
          {t('practice.next')}
        </h2>
        <ol className="next-steps">
          <li>{t('practice.next_look')}</li>
          <li>{t('practice.next_page')}</li>
          <li>{t('practice.next_use')}</li>
        </ol>
      </section>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="2xs">
          {t('practice.told', { count: NOW, of: ITEMS })}
        </h2>
        <p>{t('practice.later')}</p>
        <Twelve told={NOW} />
      </section>
      <section className="ds-card">
        <h2 className="ds-heading" data-size="2xs">
          {t('practice.leave_out')}
        </h2>
        <p>{t('practice.leave_out_what')}</p>
      </section>
    </aside>
  )
}

/** Twelve small fields, as many filled as items are told. The words beside them say the same. */
export function Twelve({ told }: { told: number }) {
  return (
    <div className="twelve" aria-hidden="true">
      {Array.from({ length: ITEMS }, (_, item) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields are alike and stay in their order
        <i key={item} data-on={item < told || undefined} />
      ))}
    </div>
  )
}
