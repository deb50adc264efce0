import { redirect } from '@remix-run/node'
import { localPath } from '#app/edge/local-path.ts'
import { read } from '#app/edge/read.ts'
import { typed } from '#app/edge/refusal.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { pathOfList, pathToSignIn } from '#app/paths.ts'
import { followTheme } from '#server/forum/follow-theme.ts'

/** Follows a theme or follows it no more, and goes back to the page on which that was said. */
export const action = writeWithoutPage(async (context, input, { params: { theme } }) => {
  // The session ended while the page was open.
  if (context.actor.kind !== 'member') return redirect(pathToSignIn(pathOfList({ theme })), 303)
  await followTheme(context, { ...input, theme })
  // Back to the button that was pressed, which says how it stands now.
  return redirect(`${localPath(typed(input, 'returnTo') ?? pathOfList({ theme }))}#follow-${theme}`, 303)
})

/** Whoever comes by address is led to the theme. */
export const loader = read(async (_context, { params: { theme } }) => redirect(pathOfList({ theme })))
