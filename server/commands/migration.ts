import { relative } from 'node:path'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import type { Command } from './command.ts'
import { makeMigration } from './make-migration.ts'

/** `npm run commons -- migration NAME` */
export const migration: Command = {
  usage: 'migration NAME',
  summary: 'Writes a migration that leads from the migrations on disk to the schema on disk.',
  async run([name, ...more], { url, say }) {
    if (!name || more.length > 0) throw new StartupProblem(`Usage: npm run commons -- ${this.usage}`)
    const file = await makeMigration(url, name)
    say(
      file
        ? `Written, to be read and completed: ${relative(process.cwd(), file)}`
        : 'The schema has not changed since the last migration.',
    )
  },
}
