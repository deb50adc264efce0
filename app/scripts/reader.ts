/**
 * The only script of a reader's page (somebody without a session): asks now and then, while the page is in view,
 * whether a conversation has new replies, and shows a line that leads to them. Everything works without it.
 */

import { findAnchor } from '#app/forum/find-anchor.ts'
import { shareInPlace } from '#app/forum/share-link-in-place.ts'

/** Milliseconds between questions: at first, and at the most when nothing happens. */
const PACE = { first: 10_000, longest: 60_000 }

interface Pulse {
  revision: number
  lastNumber: number
}

const thread = document.querySelector<HTMLElement>('[data-thread-pulse]')

if (thread) findAnchor(Number(thread.dataset.lastNumber), Number(thread.dataset.pageSize))

function watch(place: HTMLElement): void {
  const { threadPulse = '' } = place.dataset
  const words: Record<string, string> = JSON.parse(place.dataset.words ?? '{}')
  const plural = new Intl.PluralRules(document.documentElement.lang)
  let etag = ''
  let pace = PACE.first
  let timer = 0
  const shown = Number(place.dataset.lastNumber)

  async function ask(): Promise<void> {
    if (document.hidden) return
    try {
      const response = await fetch(threadPulse, { headers: etag ? { 'if-none-match': etag } : {}, credentials: 'omit' })
      if (response.status === 200) {
        etag = response.headers.get('etag') ?? ''
        show((await response.json()) as Pulse)
      } else if (response.status === 404) location.reload()
      else pace = Math.min(pace * 1.3, PACE.longest)
    } catch {
      pace = Math.min(pace * 2, PACE.longest)
    }
    next()
  }

  function show({ lastNumber }: Pulse): void {
    const count = lastNumber - shown
    if (count <= 0) return
    const link = document.createElement('a')
    const size = Number(place.dataset.pageSize)
    const after = Math.floor(shown / size) * size
    const address = `${location.pathname}${after > 0 ? `?after=${after}` : ''}`
    link.href = `${address}#p${shown + 1}`
    link.textContent = (words[plural.select(count)] ?? words.other ?? '').replace('{count}', String(count))
    link.addEventListener('click', (event) => {
      if (address !== location.pathname + location.search) return
      event.preventDefault()
      location.hash = `#p${shown + 1}`
      location.reload()
    })
    place.replaceChildren(link)
    place.hidden = false
    pace = PACE.first
  }

  function next(): void {
    clearTimeout(timer)
    timer = window.setTimeout(ask, pace)
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer)
    else void ask()
  })
  next()
}

if (thread) watch(thread)

const told = document.querySelector<HTMLElement>('.link-told')
if (told)
  shareInPlace(() => {
    told.textContent = told.dataset.copied ?? ''
  })
