import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** Another program of the bench, running in a process of its own. */
export interface Program<Question, Answer> {
  ask(question: Question): Promise<Answer>
  end(): void
}

const running = new Set<ChildProcess>()

/** Starts a program of this folder, which answers by `answering`. */
export function startProgram<Question, Answer>(
  file: string,
  env: Record<string, string> = {},
): Program<Question, Answer> {
  const child = fork(join(import.meta.dirname, file), { serialization: 'advanced', env: { ...process.env, ...env } })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const ended = () => reject(new Error(`${file} ended before it answered`))
        child.once('exit', ended)
        child.once('message', ({ answer, failed }: { answer: Answer; failed?: string }) => {
          child.off('exit', ended)
          if (failed === undefined) resolve(answer)
          else reject(new Error(`${file}: ${failed}`))
        })
        child.send(question as object)
      }),
    end: () => child.kill(),
  }
}

/** Ends all programs that still run. */
export function endPrograms(): void {
  for (const child of running) child.kill()
}

/** Answers the questions of the process that started this one, one after the other. */
export function answering<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  process.on('message', (question) => {
    answer(question as Question).then(
      (given) => process.send?.({ answer: given }),
      (error) => process.send?.({ failed: error instanceof Error ? error.stack : String(error) }),
    )
  })
}
