import { Failure } from './failures.ts'

/**
 * Lets costly work be done so many at a time, the others waiting in line.
 * @param atOnce how many may be at work
 * @param inLine how many may wait; more are asked to come back
 */
export function makeTurns(atOnce: number, inLine: number) {
  let working = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (working >= atOnce) {
      if (waiting.length >= inLine) throw new Failure(429, { key: 'upload.busy' }, {}, 10)
      await new Promise<void>((go) => waiting.push(go))
    } else working += 1
    try {
      return await work()
    } finally {
      // Whoever is next takes over the place, so that nobody slips in between.
      const next = waiting.shift()
      if (next) next()
      else working -= 1
    }
  }
}
