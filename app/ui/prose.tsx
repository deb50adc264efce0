import { directionOf } from '#server/i18n/languages.plain.ts'

/**
 * A text that a person wrote, in its own language and direction.
 * The components of this file alone put HTML into a page: it must come from the server's sanitiser.
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

/** A citation in a line or two: text and italics that the server has made and sanitised. */
export function CitationText({ citation: { html, language } }: { citation: { html: string; language: string } }) {
  return (
    <p
      className="citation"
      lang={language}
      dir="ltr"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the server has sanitised it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
