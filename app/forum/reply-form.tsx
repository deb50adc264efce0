import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#app/edge/refusal.ts'
import { pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Composer } from '#app/ui/composer.tsx'
import { tellWriting } from '#app/ui/live-connection.ts'
import { useT } from '#app/ui/messages.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { Group } from '#server/accounts/terms.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { type IdentifierSeverity, identifierVerdict } from '#server/platform/identifiers.plain.ts'
import { WRITING } from '#server/realtime/terms.ts'
import { useBodyPreview } from './body-preview.ts'
import { freshKey } from './fresh-key.ts'
import { useKeptText } from './kept-text.ts'
import { sendReply } from './send-reply.ts'

interface ReplyFormProps {
  thread: ThreadRowView
  voices: readonly Group[]
  idempotencyKey: string
  /** The session has ended while the page was open. */
  ended: boolean
  /** The reply stands at this number. */
  onPlaced(number: number): Promise<void>
}

/**
 * The form below a conversation. Without scripts it is sent like any form; with them a reply appears at once, and a lost
 * line or an ended session loses nothing that was typed and posts nothing twice.
 */
export function ReplyForm({ thread, voices, idempotencyKey, ended, onPlaced }: ReplyFormProps) {
  const t = useT()
  const root = useRoot()
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const [key, setKey] = useState(idempotencyKey)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Pick<Refusal, 'said' | 'fields'>>()
  const [status, setStatus] = useState('')
  const [warned, setWarned] = useState<IdentifierSeverity>()
  const body = useRef<HTMLTextAreaElement | null>(null)
  const toldAt = useRef(0)
  const kept = useKeptText({ memberId: root?.member?.id, name: `reply-${thread.id}`, field: body })
  const { preview, told, onPreview, onWrite, close } = useBodyPreview(body)

  useEffect(() => {
    if (ended) setStatus(t('composer.signed_out'))
  }, [ended, t])

  function onInput(): void {
    const text = body.current?.value ?? ''
    setWarned(identifierVerdict(text).severity)
    kept.keep(text)
    const voice = body.current?.form?.elements.namedItem('voice')
    if (text === '' || !(voice instanceof HTMLSelectElement) || Date.now() - toldAt.current < WRITING.pause * 1_000)
      return
    toldAt.current = Date.now()
    tellWriting(thread.id, voice.value)
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter?.getAttribute('value') !== 'send') return
    event.preventDefault()
    if (busy) return
    const sent = body.current?.value ?? ''
    setBusy(true)
    setRefusal(undefined)
    setStatus(t('composer.sending'))
    const answer = await sendReply(thread.id, new FormData(event.currentTarget))
    setBusy(false)
    if (answer.outcome === 'placed') {
      setStatus(t('composer.sent', { number: answer.number }))
      setKey(freshKey())
      // What was typed while the reply travelled stays.
      if (body.current?.value === sent) {
        body.current.value = ''
        kept.forget()
        setWarned(undefined)
      }
      close()
      await onPlaced(answer.number)
    } else if (answer.outcome === 'refused') {
      close()
      if (answer.refusal.said.key === 'post.already_sent') setKey(freshKey())
      setRefusal(answer.refusal)
      setStatus('')
    } else setStatus(t('composer.not_sent'))
  }

  const problems = Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([field, said]) => [field, t(said.key, said.values)]),
  )
  return (
    <Composer
      action={`/t/${thread.id}/reply`}
      voices={voices}
      languages={offered}
      values={{ voice: voices[0], language: first }}
      idempotencyKey={key}
      audience={thread.audience}
      refused={refusal ? t(refusal.said.key, refusal.said.values) : undefined}
      problems={problems}
      busy={busy}
      preview={preview}
      onSubmit={onSubmit}
      body={{ onInput, warned, told, onPreview, onWrite, fieldRef: body }}
      status={status}
    >
      {ended || refusal?.said.key === 'failure.signed_out' ? (
        <a className="ds-link" href={pathToSignIn(`/t/${thread.id}/reply`)} target="_blank" rel="noreferrer">
          {t('nav.sign_in')}
        </a>
      ) : null}
    </Composer>
  )
}
