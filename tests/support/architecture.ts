import { type Facts, factsOf, type Import, type Source } from './sources.ts'

/** The domains from left to right: one may call those before it. News travels right only as signals. */
const DOMAINS = [
  'accounts',
  'directory',
  'forum',
  'initiatives',
  'findings',
  'relations',
  'events',
  'dialogue',
  'moderation',
  'notifications',
  'search',
]
/** Folders of `server/` from the bottom up; a folder may import itself and those before it on the list. */
const GROUND = ['i18n', 'platform']
const BESIDE_DOMAINS = ['permissions', 'signals']
/** What knows all domains: the commands, and the few files beside the folders. */
const ABOVE = /^server\/([^/]+$|commands\/)/
/** How the world reaches the domains, left to right; they may call every domain and no domain calls them. */
const SHORES = ['http', 'machines', 'realtime']

const LONGEST_FILE = 250

/** What the browser may load of the server: words and limits, pure rules, messages. */
const isBrowserSafe = (path: string): boolean =>
  /^server\/.*(\/terms\.ts|\.plain\.ts)$/.test(path) || path.startsWith('server/i18n/messages/')

const layerOf = (path: string): string => /^server\/([^/]+)\//.exec(path)?.[1] ?? ''

/** The folders of `server/` that a folder may import besides itself; undefined for a folder that has no place yet. */
function reach(layer: string): readonly string[] | undefined {
  if (GROUND.includes(layer)) return GROUND.slice(0, GROUND.indexOf(layer))
  if (BESIDE_DOMAINS.includes(layer)) return GROUND
  const foundation = [...GROUND, ...BESIDE_DOMAINS]
  if (DOMAINS.includes(layer)) return [...foundation, ...DOMAINS.slice(0, DOMAINS.indexOf(layer))]
  if (SHORES.includes(layer)) return [...foundation, ...DOMAINS, ...SHORES.slice(0, SHORES.indexOf(layer))]
  return undefined
}

const FACE = /^(react|react-dom|@remix-run\/.*)$/

function serverImport(path: string, { target, own }: Import): string | undefined {
  if (!own) return FACE.test(target) ? `server/ is a plain Node program: move what needs ${target} to app/` : undefined
  if (target.startsWith('app/')) return `nothing under server/ knows app/: turn ${target} round, or move it to server/`
  if (target.startsWith('prisma/')) {
    const given = ABOVE.test(path) || target.startsWith('prisma/reference/')
    return given ? undefined : `only commands and server/index.ts plant seeds: move the use of ${target} there`
  }
  if (isBrowserSafe(target) || ABOVE.test(path)) return undefined
  if (ABOVE.test(target)) return `${target} stands above the domains: hand over what is needed as an argument`
  const [from, to] = [layerOf(path), layerOf(target)]
  const allowed = reach(from)
  if (!allowed)
    return `server/${from}/ has no place in the one direction yet: give it one in tests/support/architecture.ts`
  if (from === to || allowed.includes(to)) return undefined
  return `server/${from}/ may not import server/${to}/: news travels right only as a signal, and a lower layer is handed what it needs`
}

function plainImport({ target, own }: Import): string | undefined {
  if (own && isBrowserSafe(target)) return undefined
  return `browser-safe files import only each other: ${target} would follow them into the browser`
}

function appImport(path: string, isRoute: boolean, { target, own, typeOnly }: Import): string | undefined {
  if (target.startsWith('server/platform/prisma/') || target.startsWith('@prisma/')) {
    return 'Prisma stays in server/: ask a query for what the page shows'
  }
  if (!own || !target.startsWith('server/') || isBrowserSafe(target)) return undefined
  if (target === 'server/platform/db.ts' && !path.startsWith('app/edge/')) {
    return 'a route holds no database work: call a command or a query'
  }
  if (typeOnly || isRoute || path.startsWith('app/edge/') || /^app\/root\.tsx$|\.server\.tsx?$/.test(path))
    return undefined
  return `a component reaches the server only through types and browser-safe files: let the route load it (what several routes load together is a *.server.ts), or move the rule of ${target} to a *.plain.ts`
}

function importBreach(path: string, isRoute: boolean, found: Import): string | undefined {
  const { target, own } = found
  if (own && target.startsWith('tests/') && !path.startsWith('tests/')) return 'only tests import tests/'
  if (!own && target === 'lucia' && !path.startsWith('server/accounts/')) {
    return 'Lucia stays in server/accounts/: use what that folder exports'
  }
  if (isBrowserSafe(path)) return plainImport(found)
  if (path.startsWith('server/')) return serverImport(path, found)
  if (path.startsWith('app/')) return appImport(path, isRoute, found)
  if (path.startsWith('prisma/') && own && target.startsWith('app/')) return 'seeds speak to server/ only'
  return undefined
}

/** Programs that people start in a terminal; everything else logs through server/platform/log.ts. */
const SPEAKS_IN_TERMINAL =
  /^(server\/(index\.ts|commons\.ts|start\.js|commands\/)|prisma\/seed\/|tests\/(run\.ts|bench\/|pictures\/|support\/))/
const SEED = /^prisma\/(seed|reference)\//

/** The components that put markup into a page. */
const SHOWING_HTML: ReadonlySet<string> = new Set(['app/ui/prose.tsx', 'app/ui/drawn.tsx'])

function* ownBreaches(facts: Facts): Generator<[line: number, why: string]> {
  const { path } = facts
  if (facts.lines > LONGEST_FILE && !SEED.test(path)) {
    yield [facts.lines, `${facts.lines} lines: a file over ${LONGEST_FILE} lines is two verbs, so make it two files`]
  }
  if (!SPEAKS_IN_TERMINAL.test(path)) {
    for (const line of facts.consoleLines) yield [line, 'log through server/platform/log.ts, not console']
  }
  if (!path.startsWith('app/')) return
  for (const { name, line } of facts.attributes) {
    if (name === 'style')
      yield [line, 'the content security policy refuses style="…": use a class, data-step or an SVG attribute']
    if (/^\.?dangerouslySetInnerHTML$/.test(name) && !SHOWING_HTML.has(path)) {
      yield [line, 'HTML is shown by prose.tsx, which gets it sanitised, and drawn.tsx, whose markup React has made']
    }
  }
}

/** The files that answer URLs, as app/routes.ts lists them. */
function routeFiles(sources: readonly Source[]): ReadonlySet<string> {
  const table = sources.find(({ path }) => path === 'app/routes.ts')?.text ?? ''
  return new Set(Array.from(table.matchAll(/['"`](?:\.\/)?([\w./$-]+\.tsx?)['"`]/g), ([, file]) => `app/${file}`))
}

/**
 * Everything in these files that goes against the one direction of the architecture, or against a rule that the
 * compiler cannot hold: `path:line` and what to do instead.
 */
export function breaches(sources: readonly Source[]): string[] {
  const routes = routeFiles(sources)
  return sources.map(factsOf).flatMap((facts) => {
    const imports = facts.imports.flatMap((found): [number, string][] => {
      const why = importBreach(facts.path, routes.has(facts.path), found)
      return why ? [[found.line, why]] : []
    })
    return [...imports, ...ownBreaches(facts)].map(([line, why]) => `${facts.path}:${line} ${why}`)
  })
}
