import { pathOfThread } from '#app/paths.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { MergeForm } from '#server/moderation/merge-preview.ts'

/** The conversation that posts go into, as a link in its own language. */
export function IntoThread({ label, into }: { label: string; into: MergeForm['thread'] }) {
  return (
    <>
      {label}{' '}
      <a className="ds-link" href={pathOfThread(into)} lang={into.language} dir={directionOf(into.language)}>
        {into.title}
      </a>
    </>
  )
}
