import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost } from '#app/paths.ts'
import { markHelped } from '#server/forum/mark-helped.ts'

const postIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  threadId: numberIn(params.id),
  number: numberIn(params.number),
})

/** Says that a post helped, and goes back to it. */
export const action = write(async (context, input, args) => {
  const { threadId, slug, number } = await markHelped(context, { ...input, ...postIn(args) })
  return redirect(pathOfPost({ id: threadId, slug }, number), 303)
})

/** Whoever comes by address is led to the post. */
export const loader = read(async (_context, args) => {
  const { threadId, number } = postIn(args)
  return redirect(`/t/${threadId}#p${number}`)
})
