import { type MouseEvent, type RefObject, useState } from 'react'

/** Shows in place how a text will look, made by the server's own renderer. Without an answer, the form's button does it. */
export function useBodyPreview(field: RefObject<HTMLTextAreaElement | null>) {
  const [preview, setPreview] = useState<string>()

  async function onPreview(event: MouseEvent<HTMLButtonElement>): Promise<void> {
    const button = event.currentTarget
    event.preventDefault()
    try {
      const response = await fetch('/preview', {
        method: 'POST',
        body: new URLSearchParams({ body: field.current?.value ?? '' }),
      })
      if (!response.ok) throw new Error(`preview: ${response.status}`)
      const answer: { html: string } = await response.json()
      setPreview(answer.html)
    } catch {
      button.form?.requestSubmit(button)
    }
  }

  function onWrite(event: MouseEvent<HTMLButtonElement>): void {
    event.preventDefault()
    setPreview(undefined)
    requestAnimationFrame(() => field.current?.focus())
  }

  return { preview, onPreview, onWrite, close: () => setPreview(undefined) }
}
