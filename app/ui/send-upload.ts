import type { Refusal } from '#app/edge/refusal.ts'
import { referenceTo, type UploadView } from '#server/forum/uploads.plain.ts'

/** What became of a file: it is there; the server says why not; or nobody answered. */
export type UploadAnswer = { upload: UploadView } | { refusal: Refusal } | { unanswered: true }

/** Milliseconds that a file may travel. */
const PATIENCE = 120_000

/**
 * Sends a file with its description.
 * @param onProgress hears how much of it has gone, from 0 to 1
 */
export function sendUpload(
  file: File | undefined,
  fileDescription: string,
  onProgress: (part: number) => void,
): Promise<UploadAnswer> {
  const form = new FormData()
  if (file) form.set('file', file)
  form.set('fileDescription', fileDescription)
  return new Promise((done) => {
    // `fetch` does not tell how much of a body has gone.
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.timeout = PATIENCE
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      onProgress(lengthComputable ? loaded / total : 0)
    request.onload = () => done(read(request))
    request.onerror = request.ontimeout = request.onabort = () => done({ unanswered: true })
    request.send(form)
  })
}

function read({ responseText, status }: XMLHttpRequest): UploadAnswer {
  try {
    const answer = JSON.parse(responseText)
    if (answer.upload || answer.refusal) return answer
  } catch {
    // Words instead of JSON: refused before any page saw it.
  }
  if (status !== 413) return { unanswered: true }
  const said = { key: 'failure.too_large' } as const
  return { refusal: { said, fields: { file: said }, values: {} } }
}

/**
 * Puts an upload into a text where the cursor stands: a picture on lines of its own, a document within the line. The
 * field hears of it as if it had been typed.
 */
export function insertReference(field: HTMLTextAreaElement, upload: UploadView): void {
  const { value, selectionStart, selectionEnd } = field
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)]
  const reference = referenceTo(upload)
  const text =
    upload.kind === 'image'
      ? `${before.trim() === '' ? '' : '\n'.repeat(2 - Math.min(2, /\n*$/.exec(before)?.[0].length ?? 0))}${reference}${after.startsWith('\n\n') ? '' : '\n\n'}`
      : `${/\S$/.test(before) ? ' ' : ''}${reference}${/^\S/.test(after) ? ' ' : ''}`
  field.setRangeText(text, selectionStart, selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
