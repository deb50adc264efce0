import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { localPath } from '#app/edge/local-path.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { join } from '#server/accounts/join.ts'
import { visitOf } from './asking.ts'
import { Door } from './door.tsx'

export const loader = read(async (_context, { context, request }) => {
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  if (context.actor.kind === 'member') throw redirect(returnTo, 303)
  return { returnTo, demo: context.demo }
})

export const action = write(async (context, input, args) => {
  const returnTo = localPath(new URL(args.request.url).searchParams.get('returnTo'))
  await join(context, input, visitOf(args.context), returnTo)
  return redirect('/join/sent', 303)
})

export const handle: PageHandle = { readerScripts: ['guard'] }

export const meta = titled('door.page')

export default function Join() {
  return <Door {...useLoaderData<typeof loader>()} join={refusalOf(useAnswer<typeof action>())} />
}
