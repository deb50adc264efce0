import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { localPath } from '#app/edge/local-path.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { goWith, visitOf } from './asking.ts'
import { Door } from './door.tsx'

/** What may have been done just before one signs in. */
const DONE = { password: 'done.password', everywhere: 'done.everywhere' } as const

const returnPath = (request: Request): string => localPath(new URL(request.url).searchParams.get('returnTo'))

export const loader = read(async (_context, { context, request }) => {
  const returnTo = returnPath(request)
  if (context.actor.kind === 'member') throw redirect(returnTo, 303)
  const done = new URL(request.url).searchParams.get('done')
  return { returnTo, demo: context.demo, done: done === 'password' || done === 'everywhere' ? DONE[done] : undefined }
})

export const action = write(async (context, input, args) => {
  const { session, device } = await signIn(context, input, visitOf(args.context))
  return goWith([session, device], returnPath(args.request))
})

export const handle: PageHandle = { readerScripts: ['guard'] }

export const meta = titled('door.page')

export default function SignIn() {
  return <Door {...useLoaderData<typeof loader>()} signIn={refusalOf(useAnswer<typeof action>())} />
}
