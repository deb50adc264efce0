import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Interests, Involvement, Rigour } from '#app/findings/finding-parts.tsx'
import { ContactLines } from '#app/initiatives/contact-lines.tsx'
import { MessagesProvider } from '#app/ui/messages.tsx'
import type { FindingPage } from '#server/findings/views.ts'
import { translate } from '#server/i18n/messages.ts'

const finding = {
  language: 'ar',
  limitations: 'ثلاث نساء فقط.',
  conflicts: 'لا شيء',
  funding: '',
  comparator: 'بلا مترجم',
  outcomes: 'النوم',
  registration: null,
  ethics: '',
  pmid: null,
} as unknown as FindingPage
const contact = { name: 'منسق الأمسية', role: 'المسجد', mail: '', phone: '', page: '', audience: 'everyone' } as const

// A screen reader reads with the voice of the nearest `lang`: a Norwegian one makes nothing of Arabic letters.
it.each([
  ['limits and interests', <Interests key="1" finding={finding} />, [finding.limitations, finding.conflicts]],
  ['rigour', <Rigour key="2" finding={finding} />, [finding.comparator, finding.outcomes]],
  ['who took part', <Involvement key="3" level={null} note="شارك رجلان" language="ar" />, ['شارك رجلان']],
  ['whom to ask', <ContactLines key="4" contact={contact} language="ar" />, [contact.name, contact.role]],
])('says which language people wrote in: %s', (_what, part, texts) => {
  const markup = renderToStaticMarkup(
    <MessagesProvider locale="nb" t={translate('nb')}>
      {part}
    </MessagesProvider>,
  )
  const told = [...markup.matchAll(/<\w+ lang="ar"[^>]*>([^<]+)</g)].map(([, words]) => words)
  expect(told).toEqual(texts)
})
