import { type ActionFunctionArgs, type AppLoadContext, data } from '@remix-run/node'
import { isSteering } from '#server/forum/moved-address.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { contextOf } from './asking.ts'
import { keepFile } from './files.ts'
import { leadOn, throwAsResponse } from './read.ts'
import type { FormInput, Refusal } from './refusal.ts'

/** Fields of a form at the most; ours have a few dozen. */
const FIELD_LIMIT = 500

/** Letters of all fields together: a form with a file may be larger, its texts may not. */
const TEXT_LIMIT = 512 * 1024

/** Names of fields that never travel back to the page. */
const SECRET = /password|token/i

/** Reads a form without trusting it: files are kept beside its fields, which have no prototype to pollute. */
export async function formInput(request: Request): Promise<FormInput> {
  const input: FormInput = Object.create(null)
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Failure(400, { key: 'failure.invalid' })
  }
  let [count, letters] = [0, 0]
  for (const [name, value] of form) {
    if (++count > FIELD_LIMIT) throw new Failure(400, { key: 'failure.too_large' })
    if (typeof value !== 'string') {
      keepFile(input, name, value)
      continue
    }
    letters += name.length + value.length
    if (letters > TEXT_LIMIT) throw new Failure(413, { key: 'failure.too_large' })
    const before = input[name]
    if (Array.isArray(before)) before.push(value)
    else input[name] = before === undefined ? value : [before, value]
  }
  return input
}

/**
 * An action: runs a command as the person who asks. What a person can mend (422, 409, 429, a refused sign-in) comes back
 * as a `Refusal` beside the form; the rest becomes a status and a page.
 */
export const write =
  <T>(work: (context: Context, input: FormInput, args: ActionFunctionArgs) => Promise<T>) =>
  async (args: ActionFunctionArgs) => {
    let input: FormInput = {}
    try {
      input = await formInput(args.request)
      return await work(contextOf(args.context), input, args)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      // What a form says of posts by their numbers says something else in another conversation.
      await leadOn(error, args, isSteering(new URL(args.request.url)) ? 303 : 307)
      if (error.status === 404 || (error.status === 403 && !signedOut(args))) throwAsResponse(error)
      if (signedOut(args)) sentBack.add(args.context)
      refused.add(args.context)
      return data(...refuse(error, input, args))
    }
  }

/** What is known of requests whose form is being sent back to a reader, for the loaders that run after the action. */
const sentBack = new WeakSet<AppLoadContext>()

/**
 * Whether a form that a reader sent is about to be shown again with what was typed: its page must not send them away
 * to sign in, as it does when they only come to look.
 */
export const isSentBack = (context: AppLoadContext): boolean => sentBack.has(context)

/** Requests whose form was refused, for the loaders that run after the action. */
const refused = new WeakSet<AppLoadContext>()

/** Whether the page about to be drawn shows a form that was refused, which its title says first. */
export const isRefused = (context: AppLoadContext): boolean => refused.has(context)

/** A session that ended while somebody wrote: the text comes back, to be sent again once signed in. */
const signedOut = ({ context }: ActionFunctionArgs): boolean => context.actor.kind === 'reader'

/** A failure as an answer beside the form, with what was typed. */
function refuse(
  error: Failure,
  input: FormInput,
  args: ActionFunctionArgs,
): [{ refusal: Refusal }, { status: number; headers: HeadersInit }] {
  const values = Object.fromEntries(Object.entries(input).filter(([name]) => !SECRET.test(name)))
  const said: Said = error.status === 403 && signedOut(args) ? { key: 'failure.signed_out' } : error.said
  const refusal: Refusal = { said, fields: { ...error.fields }, values }
  return [
    { refusal },
    { status: error.status, headers: error.retryAfter ? { 'retry-after': String(error.retryAfter) } : {} },
  ]
}

/**
 * The same where no page stands behind the address: for scripts, the answer is JSON with the status that says how it
 * went; a response, such as one that leads on, goes out as it is.
 */
export const writeWithoutPage =
  <T>(
    work: (context: Context, input: FormInput, args: ActionFunctionArgs) => Promise<T>,
    status: (done: T) => number = () => 200,
  ) =>
  async (args: ActionFunctionArgs): Promise<Response> => {
    try {
      const done = await work(contextOf(args.context), await formInput(args.request), args)
      return done instanceof Response ? done : Response.json(done, { status: status(done) })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return Response.json(...refuse(error, {}, args))
    }
  }
