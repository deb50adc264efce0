import { data } from '@remix-run/node'
import { read } from '#app/edge/read.ts'
import { type LinkPage, linkPage } from '#server/accounts/link-page.ts'
import type { TokenPurpose } from '#server/accounts/one-time-tokens.ts'

/** Shows what a link of a mail is for. Looking does not use it up; one that works no more answers 410. */
export const showLink = (purpose: TokenPurpose) =>
  read(async (context, { params }) => {
    const page: LinkPage = await linkPage(context, purpose, params.token)
    return data(page, page.works ? 200 : 410)
  })
