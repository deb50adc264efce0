import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { MessagesProvider } from '#app/ui/messages.tsx'
import { translate } from '#server/i18n/messages.ts'
import type { IdentifierSeverity } from '#server/platform/identifiers.plain.ts'

/** The words that can be seen, by how they are announced. */
function seen(shown: IdentifierSeverity | boolean | undefined): string[] {
  const markup = renderToStaticMarkup(
    <MessagesProvider locale="en" t={translate('en')}>
      <IdentifierWarning field="body" shown={shown} />
    </MessagesProvider>,
  )
  if (/^<div[^>]*hidden=""/.test(markup)) return []
  return [...markup.matchAll(/<p ([^>]*)>.*?<span>(.*?)<\/span><\/p>/g)].flatMap(([, attributes = '', words = '']) =>
    attributes.includes('hidden=""') ? [] : [`${/role="(\w+)"/.exec(attributes)?.[1]}: ${words}`],
  )
}

describe('the guard beside a text', () => {
  it.each<[what: string, shown: IdentifierSeverity | boolean | undefined, words: string[]]>([
    ['says nothing of an ordinary text', undefined, []],
    [
      'refuses what is an identity number',
      'block',
      ['alert: This looks like a national identity number. Remove it before you send. Nothing was stored.'],
    ],
    ['does so for a form that only says yes', true, [`alert: ${translate('en')('identifier.blocked')}`]],
    [
      'asks about what could be one',
      'warn',
      ['status: This could be a national identity number. If it is one, take it out before you send.'],
    ],
    ['hints at the rest', 'hint', [`status: ${translate('en')('identifier.hinted')}`]],
  ])('%s', (_sentence, shown, words) => {
    expect(seen(shown)).toEqual(words)
  })
})
