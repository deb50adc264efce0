import type { LoaderFunctionArgs } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { OUTCOME_NUMBER, TITLE_NUMBER } from '#server/forum/translations.plain.ts'

/** The post, the title or the outcome that an address is about: `/t/42/posts/7/…`, `/t/42/title/…`, `/t/42/outcome/…`. */
export function originalNumber({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>): number {
  if (params.number !== undefined) return numberIn(params.number)
  return /^\/t\/\d+\/outcome\//.test(new URL(request.url).pathname) ? OUTCOME_NUMBER : TITLE_NUMBER
}
