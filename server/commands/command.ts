import type { Site } from './open-site.ts'

/** A command of `npm run commons`. */
export interface Command {
  /** How it is written: its name and what follows it. */
  usage: string
  /** What it does, in a sentence. */
  summary: string
  /** @throws {StartupProblem} in words, when it cannot do what it is asked to */
  run(args: string[], site: Site): Promise<void>
}
