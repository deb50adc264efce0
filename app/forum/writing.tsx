import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useRoot } from '#app/root.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import type { DraftFields, DraftKey } from '#server/forum/drafts.plain.ts'
import { draftPlace, standsIn } from '#server/forum/drafts.plain.ts'
import type { DraftView } from '#server/forum/own-drafts.ts'
import { beginning } from './begin-reply.ts'
import { useBodyPreview } from './body-preview.ts'
import { WritingLine } from './draft-controls.tsx'
import type { DraftState } from './draft-state.ts'
import type { DraftKeeper } from './keep-draft.ts'
import { fillForm, forgetSentTexts, hiddenIn, keptName, keptOf, readKept, writeKept } from './kept-text.ts'
import { putText } from './put-text.ts'
import type { WritingAidsProps } from './writing-aids.tsx'

/** What is only for writing comes once somebody writes; where it cannot be had, the form works without it. */
const WritingAids = lazy(() => import('./writing-aids.tsx').catch(() => ({ default: NoAids })))

const NoAids = (_props: WritingAidsProps): ReactNode => null

interface WritingInput {
  draft: DraftKey
  /** The draft on the server, when the page was made. */
  standing: DraftView | null
  /** The form begins afresh: nothing came back that was typed. */
  fresh: boolean
  /** Language that is being written. */
  language: string
  /** What the writer asked to quote: it stands below whatever this window brings back. */
  quotation?: string | undefined
  /** The form was filled by a script: for choices that the page itself depends on. */
  onFilled?(fields: DraftFields): void
}

/**
 * Writing in a form, whichever it is: the preview in place, the warning of identity numbers, the draft on the server and
 * the copy in this window, and what helps while one writes.
 */
export function useWriting({ draft, standing, fresh, language, quotation = '', onFilled }: WritingInput) {
  const member = useRoot()?.member
  const field = useRef<HTMLTextAreaElement | null>(null)
  const place = draftPlace(draft) ?? {}
  const { threadId, number } = standsIn(place)
  const inPlace = useBodyPreview(field, { threadId, number })
  const guard = useGuard()
  const [attended, setAttended] = useState(false)
  const [state, setState] = useState<DraftState>(
    standing && fresh ? { is: 'standing', at: standing.updatedAt } : { is: 'none' },
  )
  const [advice, setAdvice] = useState('')
  const keeper = useRef<DraftKeeper>()
  const name = member ? keptName(member.id, draft) : undefined

  function fill(fields: DraftFields): void {
    const form = field.current?.form
    if (!form) return
    fillForm(form, fields)
    for (const text of ['title', 'body'] as const) guard.look(text, fields[text] ?? '')
    inPlace.close()
    onFilled?.(fields)
  }

  // Once, when the page has come to life: what this window alone has goes into a form that nobody has touched.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes later is the writer's
  useEffect(() => {
    forgetSentTexts()
    const form = field.current?.form
    // Whoever was quicker than the scripts is writing already.
    if (form?.contains(document.activeElement)) setAttended(true)
    const kept = name ? readKept(name) : undefined
    if (!name || !form || !kept || !fresh) return
    const gone = kept.sentFrom !== undefined && kept.version > 0 && standing === null
    if (kept.saved || gone) {
      writeKept(name, undefined)
      return
    }
    const texts = [...form.elements].filter((one) => one instanceof HTMLTextAreaElement || one.id === 'title')
    if (texts.some((one) => 'value' in one && 'defaultValue' in one && one.value !== one.defaultValue)) return
    const to = hiddenIn(form, 'replyToNumber')?.value
    fill({
      ...kept.fields,
      body: beginning(kept.fields, quotation, to),
      ...(quotation && to ? { replyToNumber: to } : {}),
    })
    setHidden(form, 'draftVersion', String(kept.version))
    if (kept.key) setHidden(form, 'idempotencyKey', kept.key)
    setState({ is: 'from_window' })
    setAttended(true)
  }, [])

  function onInput({ currentTarget: form, target }: FormEvent<HTMLFormElement>): void {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      guard.look(target.name, target.value)
    setAttended(true)
    if (name) writeKept(name, keptOf(form))
    keeper.current?.soon()
  }

  /** What a button of the form does besides sending. @returns whether the form is being sent as a post */
  function onSubmit(event: FormEvent<HTMLFormElement>): boolean {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter?.getAttribute('value')
    if (intent === 'save-draft' && keeper.current) {
      event.preventDefault()
      void keeper.current.now()
    }
    if (intent === 'discard-draft' && name) {
      keeper.current?.stop()
      writeKept(name, undefined)
    }
    return intent === 'send' && form !== null
  }

  /** Lets a form be sent as a document, after what is on its way to the server has come there. */
  function onSend(event: FormEvent<HTMLFormElement>): void {
    if (!onSubmit(event) || !name) return
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    if (keeper.current?.saving) {
      event.preventDefault()
      keeper.current.settle().then(() => form.requestSubmit(submitter))
      return
    }
    keeper.current?.stop()
    // What is refused comes back with the answer, and what is never answered is found here again.
    writeKept(name, { ...keptOf(form), sentFrom: location.pathname })
  }

  /** The text that was sent by a script is a post now; what was typed meanwhile is the next one. */
  function placed(sent: string): void {
    const form = field.current?.form
    if (!form || !field.current) return
    setHidden(form, 'draftVersion', '0')
    setState({ is: 'none' })
    setAdvice('')
    inPlace.close()
    if (field.current.value !== sent) {
      keeper.current?.soon()
      return
    }
    field.current.value = ''
    if (name) writeKept(name, undefined)
    guard.look('body', '')
  }

  /** Puts a quotation where the writer is, in lines of its own. */
  function quote(words: string): void {
    inPlace.close()
    setAttended(true)
    requestAnimationFrame(() => {
      const area = field.current
      if (!area) return
      const before = area.value.slice(0, area.selectionStart)
      putText(
        area,
        `${before === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'}${words}\n\n`,
      )
      area.scrollIntoView({ block: 'center' })
    })
  }

  const aids: ReactNode =
    attended && name ? (
      <Suspense fallback={null}>
        <WritingAids
          field={field}
          keeper={keeper}
          name={name}
          draft={draft}
          threadId={threadId}
          naming={!place.outcome && !place.practice}
          language={language}
          state={state}
          tell={setState}
          advise={setAdvice}
          fill={fill}
        />
      </Suspense>
    ) : null
  return {
    field,
    /** For the form itself. */
    form: { onInput, onFocus: () => setAttended(true) },
    /** For the text field. */
    body: {
      fieldRef: field,
      warned: guard.warned('body'),
      told: inPlace.told,
      onPreview: inPlace.onPreview,
      onWrite: inPlace.onWrite,
      children: (
        <>
          {aids}
          {member ? <WritingLine state={state} advice={advice} /> : null}
        </>
      ),
    },
    preview: inPlace.preview,
    guard,
    state,
    onSubmit,
    onSend,
    placed,
    quote,
    close: inPlace.close,
    /** Waits for what is on its way to the server, so that the post erases it. */
    settle: async () => keeper.current?.settle(),
    saved: state.is === 'saved' || state.is === 'standing' || (standing !== null && state.is !== 'none'),
  }
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = hiddenIn(form, name)
  if (field) field.value = value
}
