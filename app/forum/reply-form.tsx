import { type FormEvent, type MutableRefObject, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#app/edge/refusal.ts'
import { pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Composer } from '#app/ui/composer.tsx'
import { tellWriting } from '#app/ui/live-connection.ts'
import { useT } from '#app/ui/messages.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { Group } from '#server/accounts/terms.ts'
import type { DraftKey } from '#server/forum/drafts.plain.ts'
import type { DraftView } from '#server/forum/own-drafts.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { WRITING } from '#server/realtime/terms.ts'
import { DraftButtons, DraftMarks } from './draft-controls.tsx'
import { freshKey } from './fresh-key.ts'
import { sendReply } from './send-reply.ts'
import { useWriting } from './writing.tsx'

interface ReplyFormProps {
  thread: ThreadRowView
  voices: readonly Group[]
  idempotencyKey: string
  /** What the member has begun to write here and not sent. */
  draft: DraftView | null
  /** The session has ended while the page was open. */
  ended: boolean
  /** Is given a way to put a quotation into the text. */
  quoting: MutableRefObject<((words: string) => void) | undefined>
  /** The reply stands at this number. */
  onPlaced(number: number): Promise<void>
}

/**
 * The form below a conversation. Without scripts it is sent like any form; with them a reply appears at once, and a lost
 * line or an ended session loses nothing that was typed and posts nothing twice.
 */
export function ReplyForm({ thread, voices, idempotencyKey, draft, ended, quoting, onPlaced }: ReplyFormProps) {
  const t = useT()
  const root = useRoot()
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const [language, setLanguage] = useState(draft?.fields.language ?? first)
  const [key, setKey] = useState(idempotencyKey)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Pick<Refusal, 'said' | 'fields'>>()
  const [status, setStatus] = useState('')
  const toldAt = useRef(0)
  const draftKey: DraftKey = `reply:${thread.id}`
  const writing = useWriting({
    draft: draftKey,
    standing: draft,
    fresh: true,
    language,
    onFilled: (fields) => setLanguage(fields.language ?? first),
  })
  const body = writing.field
  quoting.current = writing.quote

  useEffect(() => {
    if (ended) setStatus(t('composer.signed_out'))
  }, [ended, t])

  function onInput(event: FormEvent<HTMLFormElement>): void {
    writing.form.onInput(event)
    const voice = event.currentTarget.elements.namedItem('voice')
    const silent = !body.current?.value || !(voice instanceof HTMLSelectElement)
    if (silent || Date.now() - toldAt.current < WRITING.pause * 1_000) return
    toldAt.current = Date.now()
    tellWriting(thread.id, voice.value)
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    if (!writing.onSubmit(event)) return
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    setRefusal(undefined)
    setStatus(t('composer.sending'))
    await writing.settle()
    const sent = body.current?.value ?? ''
    const answer = await sendReply(thread.id, new FormData(form))
    setBusy(false)
    if (answer.outcome === 'placed') {
      setKey(freshKey())
      // What was typed while the reply travelled stays.
      writing.placed(sent)
      if (answer.to) return location.assign(answer.to)
      setStatus(t('composer.sent', { number: answer.number }))
      await onPlaced(answer.number)
    } else if (answer.outcome === 'refused') {
      writing.close()
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
      language={language}
      values={{
        voice: voices.find((voice) => voice === draft?.fields.voice) ?? voices[0],
        language,
        body: draft?.fields.body,
      }}
      idempotencyKey={key}
      audience={thread.audience}
      refused={refusal ? t(refusal.said.key, refusal.said.values) : undefined}
      problems={problems}
      busy={busy}
      preview={writing.preview}
      above={<DraftMarks draft={draftKey} version={draft?.version ?? 0} />}
      {...writing.form}
      onInput={onInput}
      onLanguage={setLanguage}
      onSubmit={onSubmit}
      body={writing.body}
      status={status}
    >
      <DraftButtons saved={writing.saved} />
      {ended || refusal?.said.key === 'failure.signed_out' ? (
        <a className="ds-link" href={pathToSignIn(`/t/${thread.id}/reply`)} target="_blank" rel="noreferrer">
          {t('nav.sign_in')}
        </a>
      ) : null}
    </Composer>
  )
}
