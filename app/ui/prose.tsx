import { directionOf } from '#server/i18n/languages.plain.ts'

/**
 * A text that a person wrote, in its own language and direction.
 * The only component that puts HTML into a page: `html` must come from the server's sanitiser.
 */
export function Prose({ html, language }: { html: string; language: string }) {
  return (
    <div
      className="prose"
      lang={language}
      dir={directionOf(language)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place; the server has sanitised the text
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
