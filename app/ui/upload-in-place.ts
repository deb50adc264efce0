import { type ChangeEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useState } from 'react'
import type { UploadView } from '#server/forum/uploads.plain.ts'
import type { Said } from '#server/platform/failures.ts'
import { useT } from './messages.tsx'

/** The fields beside the text, and the text that they are for. */
function partsOf(box: HTMLDetailsElement | null) {
  const form = box?.closest('form')
  const named = (name: string): Element | null => form?.querySelector(`[name="${name}"]`) ?? null
  const [body, file, description] = [named('body'), named('file'), named('fileDescription')]
  return {
    body: body instanceof HTMLTextAreaElement ? body : null,
    file: file instanceof HTMLInputElement ? file : null,
    description: description instanceof HTMLInputElement ? description : null,
  }
}

/**
 * Adds files where the form stands: chosen, pasted into the text or dropped on it. What sends them is loaded when the
 * first one is.
 * @param shown what the text shows already
 */
export function useUploadInPlace(box: RefObject<HTMLDetailsElement>, shown: readonly UploadView[]) {
  const t = useT()
  const [added, setAdded] = useState(shown)
  const [problems, setProblems] = useState<Readonly<Record<string, Said>>>()
  const [progress, setProgress] = useState<number>()
  const [told, setTold] = useState('')
  const busy = progress !== undefined

  useEffect(() => {
    const { body } = partsOf(box.current)
    const dropped = (event: ClipboardEvent | DragEvent): void => {
      const carried = event instanceof DragEvent ? event.dataTransfer : event.clipboardData
      // Word processors put a picture of the text beside the text: the text is meant.
      if (!carried || carried.files.length === 0 || carried.types.includes('text/plain')) return
      event.preventDefault()
      const { file, description } = partsOf(box.current)
      const [first] = carried.files
      if (!box.current || !file || !first) return
      const one = new DataTransfer()
      one.items.add(first)
      file.files = one.files
      box.current.open = true
      setProblems({})
      setTold(t(carried.files.length > 1 ? 'upload.one_at_a_time' : 'upload.describe_it', { name: first.name }))
      description?.focus()
    }
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    body?.addEventListener('paste', dropped)
    body?.addEventListener('drop', dropped)
    body?.addEventListener('dragover', over)
    return () => {
      body?.removeEventListener('paste', dropped)
      body?.removeEventListener('drop', dropped)
      body?.removeEventListener('dragover', over)
    }
  }, [box, t])

  async function add(): Promise<void> {
    const { body, file, description } = partsOf(box.current)
    if (busy || !body || !file || !description) return
    setProblems({})
    setTold(t('upload.sending'))
    setProgress(0)
    const { sendUpload, insertReference } = await import('./send-upload.ts')
    const answer = await sendUpload(file.files?.[0], description.value, setProgress)
    setProgress(undefined)
    if ('refusal' in answer) {
      setProblems(answer.refusal.fields)
      const wrong = Object.keys(answer.refusal.fields)
      setTold(wrong.length > 0 ? '' : t(answer.refusal.said.key, answer.refusal.said.values))
      if (wrong.length > 0) (wrong.includes('file') ? file : description).focus()
      return
    }
    if ('unanswered' in answer) return setTold(t('upload.unanswered'))
    const { upload } = answer
    setAdded((before) => [...before.filter(({ id }) => id !== upload.id), upload])
    insertReference(body, upload)
    file.value = ''
    description.value = ''
    setTold(t('upload.added', { name: upload.description || upload.name }))
    if (!body.hidden) body.focus()
  }

  return {
    added,
    problems,
    progress,
    told,
    busy,
    onAdd(event: MouseEvent<HTMLButtonElement>): void {
      event.preventDefault()
      void add()
    },
    onChoose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
      if (currentTarget.files?.length) partsOf(box.current).description?.focus()
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      void add()
    },
  }
}
