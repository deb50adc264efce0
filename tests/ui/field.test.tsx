import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ChoiceGroup } from '#app/ui/field.tsx'
import { MessagesProvider } from '#app/ui/messages.tsx'
import { translate } from '#server/i18n/messages.ts'

it('ties each answer to its own explanation, and the question to its own', () => {
  const markup = renderToStaticMarkup(
    <MessagesProvider locale="en" t={translate('en')}>
      <ChoiceGroup
        name="groups"
        type="checkbox"
        label="Your groups"
        hint="All that fit."
        choices={[
          { value: 'researcher', label: 'Researchers', hint: 'Confirmed' },
          { value: 'ngo', label: 'Organisations', hint: 'Asked for' },
        ]}
      />
    </MessagesProvider>,
  )
  const byId = [...markup.matchAll(/id="([^"]+-hint)">([^<]+)</g)].map(([, id, words]) => [id, words])
  const tied = [...markup.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) =>
    byId.filter(([one]) => one === id).map(([, words]) => words),
  )
  expect(tied).toEqual([['All that fit.'], ['Confirmed'], ['Asked for']])
})
