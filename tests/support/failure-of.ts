import { Failure } from '#server/platform/failures.ts'

/** The status with which something was refused; undefined when it was not. Faults go on as they are. */
export async function failureOf(work: Promise<unknown>): Promise<number | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error.status
    throw error
  }
}
