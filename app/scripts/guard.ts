/**
 * Warns on a reader's form (joining, for instance) when a text looks like an identity number, before anything is sent.
 * The server refuses it anyway.
 */
import { identifierVerdict } from '#server/platform/identifiers.plain.ts'

for (const warning of document.querySelectorAll<HTMLElement>('[data-guard-for]')) {
  const field = document.getElementById(warning.dataset.guardFor ?? '')
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
  field.addEventListener('input', () => {
    const { severity } = identifierVerdict(field.value)
    warning.hidden = severity === undefined
    for (const words of warning.querySelectorAll<HTMLElement>('[data-severity]'))
      words.hidden = words.dataset.severity !== severity
  })
}
