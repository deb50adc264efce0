import { expect, it } from 'vitest'
import { waitInSlowThread } from '#server/forum/slow-thread.ts'
import { minutes } from './conversation.ts'

it.each([
  ['who never posted', null, 10, 5, 0],
  ['a moment after', minutes(5), 10, 5, 10],
  ['on the way', minutes(0), 10, 7.5, 3],
  ['a moment before the end', minutes(0), 10, 9.99, 1],
  ['at the end', minutes(0), 10, 10, 0],
  ['long after', minutes(0), 10, 500, 0],
  ['where nobody waits', minutes(5), 0, 5, 0],
])('%s', (_when, last, slowMinutes, now, wait) => {
  expect(waitInSlowThread({ last, slowMinutes }, minutes(now))).toBe(wait)
})
