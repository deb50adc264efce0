// The door: plain JavaScript that an old Node can read as well, so that it can say in words what is missing.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 24
const MODES = ['demo', 'site', 'dev']

const mode = process.argv[2]
const watched = process.argv.indexOf('--watched') > 0

function refuse(words) {
  console.error(words)
  process.exit(1)
}

async function start() {
  if (MODES.indexOf(mode) < 0) return refuse('Usage: node server/start.js demo | site | dev')
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    return refuse(
      'Allmenning needs Node ' +
        OLDEST_NODE +
        ' or newer, and this is Node ' +
        process.versions.node +
        '.\n' +
        'Node ' +
        OLDEST_NODE +
        ' comes with the project: run npm ci, then npm run demo, npm start or npm run dev.\n' +
        'If npm was told to skip install scripts, allow the one of the package "node", or install Node ' +
        OLDEST_NODE +
        ' yourself.',
    )
  }
  process.env.NODE_ENV = mode === 'dev' ? 'development' : 'production'
  // Development: Node starts the process anew whenever a file of the server changes.
  if (mode === 'dev' && !watched) return watch()
  const { loadEnvFile } = await import('./platform/config.ts')
  const { build, generateClient } = await import('./commands/build.ts')
  loadEnvFile()
  if (mode === 'dev') await generateClient(console.log)
  else await build(console.log)
  const { main } = await import('./index.ts')
  await main(mode)
}

function watch() {
  const program = [fileURLToPath(import.meta.url), 'dev', '--watched']
  // Only the server's folder: the configuration that Vite writes for itself and imports would set it off again and again.
  const watching = [
    '--watch',
    '--watch-preserve-output',
    `--watch-path=${fileURLToPath(new URL('.', import.meta.url))}`,
  ]
  const child = spawn(process.execPath, watching.concat(program), { stdio: 'inherit' })
  // Ctrl-C reaches the child by the terminal; it drains, and then this process ends with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code === null ? 1 : code))
}

start().catch((error) => refuse(error.name === 'StartupProblem' ? error.message : error))
