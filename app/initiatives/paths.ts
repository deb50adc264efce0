import { PATHS } from '#app/paths.ts'

/** What was tried and did not work as planned. */
export const ATTEMPTS = '/attempts'

/** Where somebody tells what they tried, perhaps an initiative that stands here. */
export const pathToTellAttempt = (practice?: number): string =>
  `${ATTEMPTS}/new${practice === undefined ? '' : `?practice=${practice}`}`

/** The page of an attempt. */
export const pathOfAttempt = (id: number): string => `${ATTEMPTS}/${id}`

/** Where somebody takes an attempt back. */
export const pathToWithdrawAttempt = (id: number): string => `${ATTEMPTS}/${id}/withdraw`

/** Where one quotes a post beside an initiative; without a post, where one chooses it. */
export const pathToQuote = (id: number, post?: { number: number; from?: number }): string => {
  const query = post ? `?${post.from === undefined ? '' : `from=${post.from}&`}post=${post.number}` : ''
  return `${PATHS.practice}/${id}/quote${query}`
}

/** Where owners say whether their initiative is still running. */
export const pathToRunning = (id: number): string => `${PATHS.practice}/${id}/running`

/** The call of an initiative to researchers. */
export const pathToHelp = (id: number): string => `${PATHS.practice}/${id}/help`
