import type { z } from 'zod'
import { absolute } from './absolute.ts'
import type { MachineAnswer } from './answer.ts'
import type { problem } from './shapes.ts'

type Problem = z.input<typeof problem>

/** What statuses mean here, for whoever reads the answer while writing a program; the API speaks English. */
const MEANINGS: Readonly<Record<number, [title: string, detail: string]>> = {
  400: ['Bad request', 'Some parameters cannot be taken.'],
  404: ['Not found', 'There is nothing here, or nothing that everybody may read.'],
  405: ['Method not allowed', 'The API is for reading: GET, HEAD and OPTIONS.'],
  429: ['Too many requests', 'Ask again later.'],
  500: ['Something went wrong', 'It is our fault, and it is in our log.'],
}

/** A parameter that is not taken, said in words. */
export interface ParameterProblem {
  name: string
  reason: string
}

/** Parameters that are refused. */
export class BadParameters extends Error {
  override readonly name = 'BadParameters'
  readonly parameters: readonly ParameterProblem[]

  constructor(parameters: readonly ParameterProblem[]) {
    super(parameters.map(({ name, reason }) => `${name}: ${reason}`).join('; '))
    this.parameters = parameters
  }
}

/** An answer that says what went wrong [RFC 9457]. */
export function problemAnswer(status: number, parameters: readonly ParameterProblem[] = []): MachineAnswer {
  const [title, detail] = MEANINGS[status] ?? ['Refused', 'This cannot be answered.']
  const said: Problem = {
    type: absolute('/api#problems'),
    ...{ title, status, detail },
    ...(parameters.length > 0 ? { parameters: [...parameters] } : {}),
  }
  return { status, mediaType: 'application/problem+json; charset=utf-8', body: `${JSON.stringify(said, null, 2)}\n` }
}
