import { type FormEvent, useState } from 'react'
import { useT } from '#app/ui/messages.tsx'

interface HelpedFormProps {
  threadId: number
  number: number
  helped: boolean
  /** It has been said: the page catches up. */
  onDone(): Promise<void>
}

/** A button by which the one who asked says that a post helped, or takes that back. A plain form where scripts are off. */
export function HelpedForm({ threadId, number, helped, onDone }: HelpedFormProps) {
  const t = useT()
  const [busy, setBusy] = useState(false)

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    const sent = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams({ helped: helped ? 'no' : 'yes' }),
      redirect: 'manual',
    }).catch(() => undefined)
    // What cannot be said in place is said by the page, which tells why not.
    if (sent?.type !== 'opaqueredirect') return form.submit()
    await onDone()
    setBusy(false)
  }

  return (
    <form className="helped-form" method="post" action={`/t/${threadId}/posts/${number}/helped`} onSubmit={onSubmit}>
      <input type="hidden" name="helped" value={helped ? 'no' : 'yes'} />
      <button
        type="submit"
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        aria-label={t(helped ? 'helped.unmark_number' : 'helped.mark_number', { number })}
        aria-disabled={busy || undefined}
      >
        {t(helped ? 'helped.unmark' : 'helped.mark')}
      </button>
    </form>
  )
}
