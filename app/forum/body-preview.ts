import { type MouseEvent, type RefObject, useState } from 'react'
import { useT } from '#app/ui/messages.tsx'

/** Milliseconds to wait for an answer. */
const PATIENCE = 15_000

/**
 * Shows in place how a text will look, made by the server's own renderer. A server that answers otherwise gets the whole
 * form; one that cannot be reached is said so (`told`), and the page with its text stays.
 */
export function useBodyPreview(
  field: RefObject<HTMLTextAreaElement | null>,
  {
    threadId,
    number,
    translated,
  }: { threadId?: number | undefined; number?: number | undefined; translated?: boolean },
) {
  const t = useT()
  const [preview, setPreview] = useState<string>()
  const [unanswered, setUnanswered] = useState(false)

  async function onPreview(event: MouseEvent<HTMLButtonElement>): Promise<void> {
    const button = event.currentTarget
    event.preventDefault()
    setUnanswered(false)
    try {
      const response = await fetch('/preview', {
        method: 'POST',
        // Who is named depends on where it is written; a translation shows the files of its original.
        body: new URLSearchParams({
          body: field.current?.value ?? '',
          ...(threadId === undefined ? {} : { thread: String(threadId) }),
          ...(number === undefined ? {} : { number: String(number) }),
          ...(translated ? { translated: 'yes' } : {}),
        }),
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (!response.ok) return button.form?.requestSubmit(button)
      const answer: { html: string } = await response.json()
      setPreview(answer.html)
    } catch {
      setUnanswered(true)
    }
  }

  function onWrite(event: MouseEvent<HTMLButtonElement>): void {
    event.preventDefault()
    setUnanswered(false)
    setPreview(undefined)
    requestAnimationFrame(() => field.current?.focus())
  }

  return {
    preview,
    told: unanswered ? t('composer.preview_unanswered') : undefined,
    onPreview,
    onWrite,
    close: () => setPreview(undefined),
  }
}
