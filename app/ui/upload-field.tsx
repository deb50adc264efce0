import { useRef } from 'react'
import { useAnswer } from '#app/edge/answer.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { ACCEPTED_FILES, pathToDelete, UPLOAD_LIMITS, type UploadView } from '#server/forum/uploads.plain.ts'
import { DOCUMENT_LIMITS, PICTURE_LIMITS } from '#server/platform/file-limits.plain.ts'
import { TextField } from './field.tsx'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'
import { UploadFigure } from './upload-figure.tsx'
import { useUploadInPlace } from './upload-in-place.ts'

/** What an action says that has taken a file: all that the text shows now. */
const addedBy = (answer: unknown): readonly UploadView[] =>
  typeof answer === 'object' && answer !== null && 'added' in answer ? (answer.added as UploadView[]) : []

/**
 * Pictures and documents for the text of the same form. Without scripts its button sends the form, which comes back with
 * the file in its text; with them a file is added in place, also by pasting it into the text or dropping it there.
 * @param shown what the text shows when the page is opened
 */
export function UploadField({ shown = [] }: { shown?: readonly UploadView[] }) {
  const t = useT()
  const answer = useAnswer<unknown>()
  const refusal = refusalOf(answer)
  const box = useRef<HTMLDetailsElement>(null)
  const inPlace = useUploadInPlace(box, addedBy(answer).length > 0 ? addedBy(answer) : shown)
  const { added, progress, told, busy } = inPlace
  const said = (name: string): string | undefined => {
    const found = inPlace.problems ?? refusal?.fields
    const words = found?.[name]
    return words && t(words.key, words.values)
  }
  const wrong = Boolean(said('file') || said('fileDescription'))
  const limits = {
    picture: PICTURE_LIMITS.bytes / 1_000_000,
    document: DOCUMENT_LIMITS.bytes / 1_000_000,
    max: UPLOAD_LIMITS.aPost,
  }
  return (
    <details className="upload" ref={box} open={wrong || addedBy(answer).length > 0 || undefined}>
      <summary>
        <Icon name="picture" size={20} />
        {t('upload.title')}
      </summary>
      <div className="stack">
        {added.length > 0 ? (
          <ul className="upload-list" aria-label={t('upload.shown')}>
            {added.map((upload) => (
              <li key={upload.id}>
                <UploadFigure upload={upload} />
                <a className="ds-link" href={pathToDelete(upload.id)} target="_blank" rel="noreferrer">
                  {t('upload.delete')} <span className="ds-sr-only">{upload.description || upload.name}</span>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <TextField
          type="file"
          name="file"
          label={t('upload.file')}
          hint={t('upload.file_hint', limits)}
          error={said('file')}
          accept={ACCEPTED_FILES}
          onChange={inPlace.onChoose}
        />
        <TextField
          name="fileDescription"
          label={t('upload.description')}
          hint={t('upload.description_hint')}
          error={said('fileDescription')}
          defaultValue={typed(refusal?.values, 'fileDescription')}
          maxLength={UPLOAD_LIMITS.description}
          autoComplete="off"
          dir="auto"
          onKeyDown={inPlace.onKeyDown}
        />
        <p className="actions">
          <button
            type="submit"
            className="ds-button"
            data-variant="secondary"
            name="intent"
            value="attach"
            formEncType="multipart/form-data"
            formNoValidate
            aria-disabled={busy || undefined}
            onClick={inPlace.onAdd}
          >
            {t('upload.add')}
          </button>
          {progress === undefined ? null : (
            <progress aria-label={t('upload.sending')} value={progress} max={1}>
              {Math.round(progress * 100)} %
            </progress>
          )}
        </p>
      </div>
      <small className="upload-told" role="status">
        {told}
      </small>
    </details>
  )
}
