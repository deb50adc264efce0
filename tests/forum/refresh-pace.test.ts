import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { REFRESH, type RefreshPace, refreshPace } from '#app/forum/refresh-pace.ts'

let refreshed: number
let inView: boolean
let pace: RefreshPace

beforeEach(() => {
  vi.useFakeTimers()
  refreshed = 0
  inView = true
  pace = refreshPace(
    () => {
      refreshed += 1
    },
    () => inView,
  )
})
afterEach(() => {
  pace.stop()
  vi.useRealTimers()
})

it('a page refreshes soon after news, and never without', () => {
  vi.advanceTimersByTime(60_000)
  expect(refreshed).toBe(0)
  pace.news()
  vi.advanceTimersByTime(REFRESH.spread)
  expect(refreshed).toBe(1)
  vi.advanceTimersByTime(60_000)
  expect(refreshed).toBe(1)
})

it('news without end refresh it at a slow pace', () => {
  for (let second = 0; second < 120; second += 1) {
    pace.news()
    vi.advanceTimersByTime(1_000)
  }
  expect(refreshed).toBeGreaterThanOrEqual(Math.floor(120_000 / (REFRESH.pause + REFRESH.spread)))
  expect(refreshed).toBeLessThanOrEqual(Math.ceil(120_000 / REFRESH.pause))
})

it('a page that nobody looks at waits until somebody does', () => {
  inView = false
  pace.news()
  vi.advanceTimersByTime(60_000)
  expect(refreshed).toBe(0)
  inView = true
  pace.looked()
  vi.advanceTimersByTime(REFRESH.spread)
  expect(refreshed).toBe(1)
})

it('a page that was left refreshes no more', () => {
  pace.news()
  pace.stop()
  vi.advanceTimersByTime(60_000)
  expect(refreshed).toBe(0)
})
