// The command line of an instance: npm run commons -- COMMAND …
import { generateClient } from './commands/build.ts'
import type { Command } from './commands/command.ts'
import { loadEnvFile, readConfig } from './platform/config.ts'
import { StartupProblem } from './platform/startup-problem.ts'

/** Every command, by its first word. A command is loaded only when it is asked for. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./commands/import-stackexchange.ts')).importing,
  migration: async () => (await import('./commands/migration.ts')).migration,
}

const NOTE = `
It works on the database of the configuration: DATABASE_URL, or the embedded one of DATA_DIR (default ./data/site),
whether the site runs or not. With --demo it works on the demo's (default ./data/demo).`

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.values(COMMANDS).map(async (load) => {
      const { usage, summary } = await load()
      return `  ${usage}\n      ${summary}`
    }),
  )
  return `Usage: npm run commons -- COMMAND\n\n${lines.join('\n')}\n${NOTE}`
}

async function main(words: string[]): Promise<void> {
  const demo = words.includes('--demo')
  const [name = '', ...args] = words.filter((word) => word !== '--demo')
  await generateClient(console.log)
  const load = COMMANDS[name]
  if (!load) throw new StartupProblem(await usage())
  const command = await load()
  loadEnvFile()
  // The database client stands by now; before, this import would have failed.
  const { openSite } = await import('./commands/open-site.ts')
  const site = await openSite(readConfig(demo ? 'demo' : 'site'), console.log)
  try {
    await command.run(args, site)
  } finally {
    await site.close()
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof StartupProblem ? error.message : error)
  process.exitCode = 1
}
