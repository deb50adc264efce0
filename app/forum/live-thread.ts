import { useCallback, useEffect, useRef, useState } from 'react'
import { useLive } from '#app/ui/live-connection.ts'
import { GROUPS, type Group } from '#server/accounts/terms.ts'
import type { PostFilter } from '#server/forum/post-filter.ts'
import type { ThreadChanges } from '#server/forum/thread-changes.ts'
import type { ThreadPage } from '#server/forum/thread-page.ts'
import type { PostView } from '#server/forum/views.ts'
import { type Here, type ThreadNews, WRITING } from '#server/realtime/terms.ts'
import { type HeldThread, mergeChanges, showTranslationsOf, showWaiting } from './merge-changes.ts'

/** Milliseconds until a failed question is asked again: first and longest. */
const BACK_OFF = { first: 1_000, longest: 30_000 }

const heldOf = ({ thread, outcome, agreed, posts, continuations, locked }: ThreadPage): HeldThread => ({
  title: thread.title,
  titles: thread.titles,
  continuations,
  locked,
  revision: thread.revision,
  lastNumber: thread.lastNumber,
  postCount: thread.replyCount + 1,
  voices: thread.voices,
  outcome,
  agreed,
  shown: posts,
  waiting: [],
})

/** Whether a page that is narrowed to a group or a language shows a post. */
const shownBy = ({ group, language }: PostFilter, post: PostView): boolean =>
  (!group && !language) ||
  (post.withdrawnAt === null && post.voice === (group ?? post.voice) && post.language === (language ?? post.language))

/** The thread is not there for this browser any more: access was lost. */
class Gone extends Error {}

/** Asks for all that changed after a revision, as often as it takes. */
async function changesSince(id: number, since: number): Promise<ThreadChanges[]> {
  const answers: ThreadChanges[] = []
  for (let from: number | null = since; from !== null; ) {
    const response = await fetch(`/t/${id}/changes?since=${from}&locale=${document.documentElement.lang}`)
    if (response.status === 404) throw new Gone()
    if (!response.ok) throw new Error(`changes: ${response.status}`)
    const changes: ThreadChanges = await response.json()
    answers.push(changes)
    from = changes.nextSince
  }
  return answers
}

/**
 * A thread that stays up to date while it is open. A signal only says that something changed; what changed is asked for
 * by revision, so after a lost connection, a sleeping computer or a restarted server nothing is missing or doubled.
 * @param live false for readers, whose page stays as it is
 */
export function useLiveThread(page: ThreadPage, live: boolean) {
  const id = page.thread.id
  const atEnd = page.next === null
  const { group, language } = page.filter ?? {}
  const [held, setHeld] = useState(() => heldOf(page))
  const [here, setHere] = useState<Here>({})
  const [writers, setWriters] = useState<{ voice: Group; until: number }[]>([])
  const state = useRef({
    revision: held.revision,
    asking: undefined as Promise<void> | undefined,
    again: false,
    wait: BACK_OFF.first,
    retry: undefined as ReturnType<typeof setTimeout> | undefined,
  })
  state.current.revision = Math.max(state.current.revision, held.revision)

  const catchUp = useCallback((): Promise<void> => {
    const now = state.current
    // Whoever asks while an answer is on its way waits for one that was asked for afterwards.
    if (now.asking) {
      now.again = true
      return now.asking
    }
    clearTimeout(now.retry)
    const ask = async (): Promise<void> => {
      try {
        do {
          now.again = false
          const answers = await changesSince(id, now.revision)
          now.revision = Math.max(now.revision, answers.at(-1)?.revision ?? 0)
          const wanted = (post: PostView): boolean => shownBy({ group, language }, post)
          setHeld((before) => answers.reduce((merged, changes) => mergeChanges(merged, changes, atEnd, wanted), before))
        } while (now.again)
        now.wait = BACK_OFF.first
      } catch (error) {
        // What one may not see any more is not asked for again.
        if (error instanceof Gone) {
          setHeld((before) => ({ ...before, title: '…', outcome: null, agreed: [], shown: [], waiting: [] }))
          return
        }
        now.retry = setTimeout(() => void catchUp(), now.wait)
        now.wait = Math.min(now.wait * 2, BACK_OFF.longest)
      } finally {
        now.asking = undefined
      }
    }
    now.asking = ask()
    return now.asking
  }, [id, atEnd, group, language])

  const hearing = useRef({})
  hearing.current = {
    news: (news: ThreadNews) => {
      if (news.threadId !== id) return
      if (news.revision > state.current.revision) void catchUp()
      // Whoever wrote as this group has sent it.
      if (news.name === 'post.added')
        setWriters((before) => before.filter(({ voice }) => voice !== news.filedUnder?.voice))
    },
    compare: () => void catchUp(),
    opened: ({ here: now }: { here: Record<number, Here> }) => {
      setHere(now[id] ?? {})
      void catchUp()
    },
    here: (presence: { threadId: number; here: Here }) => presence.threadId === id && setHere(presence.here),
    writing: ({ threadId, voice }: { threadId: number; voice: Group }) => {
      if (threadId !== id || !GROUPS.includes(voice)) return
      const until = Date.now() + WRITING.stands * 1_000
      setWriters((before) => [...before.filter((writer) => writer.voice !== voice), { voice, until }])
    },
  }
  const connection = useLive(live ? `thread:${id}` : undefined, hearing)

  // A computer that wakes, or a window that comes back into view, compares at once instead of waiting for a signal.
  useEffect(() => {
    if (!live) return
    const compare = () => document.visibilityState === 'visible' && void catchUp()
    document.addEventListener('visibilitychange', compare)
    window.addEventListener('online', compare)
    const now = state.current
    return () => {
      clearTimeout(now.retry)
      document.removeEventListener('visibilitychange', compare)
      window.removeEventListener('online', compare)
    }
  }, [live, catchUp])

  useEffect(() => {
    if (writers.length === 0) return
    const timer = setInterval(() => setWriters((now) => now.filter(({ until }) => until > Date.now())), 1_000)
    return () => clearInterval(timer)
  }, [writers.length])

  const show = useCallback(() => setHeld(showWaiting), [])
  const showTranslations = useCallback((number: number) => setHeld((now) => showTranslationsOf(now, number)), [])
  return { held, here, writing: writers.map(({ voice }) => voice), connection, catchUp, show, showTranslations, atEnd }
}
