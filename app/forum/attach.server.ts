import { fileIn } from '#app/edge/files.ts'
import { type FormInput, typed } from '#app/edge/refusal.ts'
import { addUpload } from '#server/forum/add-upload.ts'
import { shownInText } from '#server/forum/shown-in-text.ts'
import { referenceTo, type UploadView, withReference } from '#server/forum/uploads.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure, invalid } from '#server/platform/failures.ts'

/** A form that is drawn again, with a picture or a document in its text. */
export interface Attached {
  values: FormInput
  preview: undefined
  /** All that the text shows now. */
  added: UploadView[]
}

/** Takes the file of a form and puts it at the end of the text, on the way back to the page that it came from. */
export async function attach(context: Context, input: FormInput): Promise<Attached> {
  const file = fileIn(input, 'file')
  const upload = await addUpload(context, { file, fileDescription: input.fileDescription }).catch((error: unknown) => {
    throw file && error instanceof Failure ? askingForFile(error) : error
  })
  const { fileDescription: _, intent: __, ...values } = input
  const body = withReference(typed(input, 'body') ?? '', referenceTo(upload))
  return { values: { ...values, body }, preview: undefined, added: await shownInText(context, body) }
}

/** A page that is drawn again has lost the file that was chosen: whoever mends something else has to be told. */
const askingForFile = ({ status, said, fields, retryAfter }: Failure): Failure =>
  new Failure(status, said, { file: { key: 'upload.choose_again' }, ...fields }, retryAfter)

/**
 * Whoever chose a file or described one, and then sent the text without adding it, is told so.
 * @throws {Failure} 422
 */
export function refuseForgottenFile(input: FormInput): void {
  const chosen = fileIn(input, 'file') !== undefined || Boolean(typed(input, 'file'))
  if (chosen || typed(input, 'fileDescription')?.trim()) throw invalid({ file: { key: 'upload.not_added' } })
}
