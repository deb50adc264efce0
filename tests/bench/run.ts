// `npm run bench`: measures the real site on this machine. By hand only: figures are printed, never asserted.
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { build } from '#server/commands/build.ts'
import { catalogue } from './catalogue.ts'
import { type Bench, startGrounds } from './ground.ts'
import { longThread } from './long-thread.ts'
import { memberPage } from './member-page.ts'
import { presence } from './presence.ts'
import { endPrograms } from './program.ts'
import { queries } from './queries.ts'
import { queue } from './queue.ts'
import { readerPage } from './reader-page.ts'
import { asMarkdown, asText, type Section } from './report.ts'
import { sockets } from './sockets.ts'
import { staleness } from './staleness.ts'
import { weights } from './weights.ts'

const MEASUREMENTS: Record<string, (bench: Bench) => Promise<Section>> = {
  'reader-page': readerPage,
  staleness,
  'member-page': memberPage,
  'long-thread': longThread,
  sockets,
  presence,
  weights,
  queries,
  catalogue,
  queue,
}

const HELP = `Usage: npm run bench [-- MEASUREMENT…] [--brief] [--readme]

  --brief    only try whether it works; the figures mean nothing
  --readme   print one Markdown table at the end

Measurements: ${Object.keys(MEASUREMENTS).join(', ')}
`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      brief: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const wanted = positionals.length > 0 ? positionals : Object.keys(MEASUREMENTS)
  const unknown = wanted.filter((name) => !(name in MEASUREMENTS))
  if (values.help || unknown.length > 0) return console.log(HELP)

  await build(console.log)
  const grounds = await startGrounds()
  const giveUp = (): void => void tidyUp(grounds).finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp)
  process.once('unhandledRejection', (error) => {
    console.error(error)
    giveUp()
  })
  const sections: Section[] = []
  try {
    console.log(
      `${availableParallelism()} processors, load average ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`,
    )
    for (const name of wanted) {
      const section = await MEASUREMENTS[name]?.({ brief: values.brief, openGround: grounds.openGround })
      if (!section) continue
      sections.push(section)
      console.log(asText(section))
    }
  } finally {
    await tidyUp(grounds)
  }
  if (values.readme) console.log(`\n${asMarkdown(sections)}`)
}

async function tidyUp(grounds: Awaited<ReturnType<typeof startGrounds>>): Promise<void> {
  endPrograms()
  await grounds.stop()
}

await main()
