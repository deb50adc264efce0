import { expect, it } from 'vitest'
import { logDetails } from '#app/moderation/log-details.ts'
import { translate } from '#server/i18n/messages.ts'

it.each([
  ['a rule and a verb', { verb: 'hide', rule: 'off_topic' }, ['Skjul det', 'Hører ikke hjemme her']],
  ['a group', { group: 'policymaker' }, ['Beslutningstakere og forvaltning']],
  [
    'a role, and what has no words',
    { role: 'moderator', themes: 'primary-care', languages: '' },
    ['Moderator', 'themes: primary-care'],
  ],
  ['kinds', { from: 'question', to: 'discussion' }, ['Spørsmål', 'Samtale']],
  ['numbers', { to: 42, posts: 3, second: true }, ['to: 42', 'posts: 3', 'second: true']],
  ['words that nothing stands for', { rule: 'gone', verb: 'care' }, ['rule: gone', 'verb: care']],
])('%s in words', (_what, details, said) => {
  expect(logDetails(translate('nb'), details)).toEqual(said)
})
