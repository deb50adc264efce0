import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS, pathOfInitiative, pathOfPost } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { UploadFigure } from '#app/ui/upload-figure.tsx'
import { deleteUpload } from '#server/forum/delete-upload.ts'
import { uploadPage } from '#server/forum/upload-page.ts'
import { pathToDelete } from '#server/forum/uploads.plain.ts'

export const loader = read((context, { params }) => uploadPage(context, params.id ?? ''))

export const action = write(async (context, _input, { params }) => {
  const { upload, shownIn } = await uploadPage(context, params.id ?? '')
  await deleteUpload(context, { id: upload.id })
  const [first] = shownIn
  return redirect(first ? pathOfPost(first.thread, first.number) : PATHS.home, 303)
})

export const meta = titled('upload.delete_title')

/** Asks once more before a picture or a document is deleted, and says what that does. */
export default function DeleteUpload() {
  const { upload, shownIn, materialOf } = useLoaderData<typeof loader>()
  const t = useT()
  const [first] = shownIn
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('upload.delete_title')}
      </h1>
      <p className="lead">{t('upload.delete_lead')}</p>
      <UploadFigure upload={upload} />
      {first || materialOf.length > 0 ? (
        <>
          <p>{t('upload.shown_in')}</p>
          <ul>
            {shownIn.map(({ thread, number }) => (
              <li key={`${thread.id}-${number}`}>
                <a className="ds-link" href={pathOfPost(thread, number)}>
                  <bdi lang={thread.language}>{thread.title}</bdi> #{number}
                </a>
              </li>
            ))}
            {materialOf.map((initiative) => (
              <li key={initiative.id}>
                <a className="ds-link" href={pathOfInitiative(initiative)}>
                  <bdi lang={initiative.language}>{initiative.title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <form method="post" action={pathToDelete(upload.id)}>
        <p className="actions">
          <SubmitButton>{t('upload.delete_do')}</SubmitButton>
          <a
            className="ds-button"
            data-variant="tertiary"
            href={first ? pathOfPost(first.thread, first.number) : PATHS.home}
          >
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
