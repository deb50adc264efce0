import { redirect } from '@remix-run/node'
import { writeWithoutPage } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { goWith } from './asking.ts'

/** Signs out of this browser. */
export const action = writeWithoutPage(async (context, _input, args) =>
  goWith(await signOut(context, args.context.sessionId), PATHS.home),
)

/** The address alone signs nobody out: links and pictures could lead to it. */
export const loader = () => redirect(PATHS.home)
