import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ReactedPost } from '#server/forum/react-to-post.ts'
import type { ReactionKind } from '#server/forum/reaction-kinds.plain.ts'
import type { ThreadPage } from '#server/forum/thread-page.ts'
import type { PostView } from '#server/forum/views.ts'
import type { Said } from '#server/platform/failures.ts'
import { sendReaction } from './send-reaction.ts'

/** What a window knows of a post's reactions before the thread has told of them. */
interface Known {
  reacted?: ReactedPost
  refused?: Said | undefined
  /** All four kinds are offered. */
  open?: boolean
}

/**
 * Lets the forms under the posts work in place. One pair of listeners serves them all; without scripts each sends
 * itself, and the link beside it leads to a page with the four kinds.
 */
export function useReactionsInPlace({ thread, marks }: ThreadPage, box: RefObject<HTMLElement | null>) {
  const [known, setKnown] = useState<Readonly<Record<number, Known | undefined>>>({})
  const opened = useRef<number>(undefined)
  const threadId = thread.id

  useEffect(() => {
    const place = box.current
    const learn = (number: number, more: Known) =>
      setKnown((before) => ({ ...before, [number]: { ...before[number], ...more } }))
    const send = async (event: SubmitEvent): Promise<void> => {
      const number = numberOf(event.target)
      const button = event.submitter
      if (number === undefined || !(button instanceof HTMLButtonElement)) return
      event.preventDefault()
      const { name, value } = button
      const answer = await sendReaction(threadId, number, { name, value })
      // A kind that nobody chooses any more stays under the finger that took it back.
      if ('reacted' in answer)
        learn(number, { ...answer, refused: undefined, ...(name === 'unsay' ? { open: true } : {}) })
      else learn(number, answer)
    }
    const open = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a.pill-more') : null
      const number = numberOf(link?.closest('form'))
      if (number === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      opened.current = number
      learn(number, { open: true })
    }
    place?.addEventListener('submit', send)
    place?.addEventListener('click', open)
    return () => {
      place?.removeEventListener('submit', send)
      place?.removeEventListener('click', open)
    }
  }, [box, threadId])

  // The link that was pressed is gone: the focus goes on with what it offered.
  useEffect(() => {
    const form = opened.current !== undefined && known[opened.current]?.open
    if (form) box.current?.querySelector<HTMLButtonElement>(`form[data-post="${opened.current}"] button`)?.focus()
    opened.current = undefined
  }, [known, box])

  return (post: PostView) => {
    const { reacted, refused, open } = known[post.number] ?? {}
    const own: readonly ReactionKind[] = reacted?.own ?? marks.reactions[post.number] ?? []
    // The thread's own word counts as soon as it tells of something later.
    const totals = reacted && reacted.revision >= post.revision ? reacted.totals : post.reactions
    return { totals, own, open: open ?? false, refused }
  }
}

/** The number of the post whose reactions a form sends. */
function numberOf(form: EventTarget | null | undefined): number | undefined {
  const number = form instanceof HTMLFormElement && form.matches('.reactions') ? Number(form.dataset.post) : Number.NaN
  return Number.isInteger(number) ? number : undefined
}
