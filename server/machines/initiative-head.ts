import type { InitiativePage } from '#server/initiatives/initiative-page.ts'
import { absolute } from './absolute.ts'
import { feedPath } from './addresses.plain.ts'
import { personThing, type Thing, thing } from './json-ld.ts'
import type { PageHead } from './page-head.ts'
import { initiativePath } from './paths.ts'

/** What a reader's page of an initiative tells programs. */
export function initiativeHead({ initiative, owners }: InitiativePage): PageHead {
  const path = initiativePath(initiative)
  return {
    path,
    title: initiative.title,
    description: initiative.line || initiative.parts.procedures,
    alternates: [
      {
        type: 'application/atom+xml',
        path: feedPath({ theme: initiative.theme.code, kind: 'practice' }),
        title: initiative.theme.name,
      },
    ],
    metas: [
      ['DC.title', initiative.title],
      ...owners.map(({ displayName }) => ['DC.creator', displayName] as const),
      ['DC.date', initiative.changedAt.slice(0, 10)],
      ['DC.identifier', absolute(path)],
      ['DC.type', 'Text'],
      ['DC.language', initiative.language],
      ['DC.subject', initiative.theme.name],
    ],
    jsonLd: practice({ initiative, owners }, absolute(path)),
  }
}

/** How it is done where that is told, about a service; until then the service alone. */
function practice({ initiative, owners }: Pick<InitiativePage, 'initiative' | 'owners'>, url: string): Thing {
  const { title, line, parts, places, language, createdAt, changedAt, theme } = initiative
  const service = {
    provider: owners.map(personThing),
    areaServed: places.map(({ name }) => thing('AdministrativeArea', { name })),
    audience: parts.whom && thing('Audience', { audienceType: parts.whom }),
    category: theme.name,
  }
  if (!parts.procedures) return thing('Service', { name: title, description: line, url, ...service })
  return thing('HowTo', {
    name: title,
    description: line,
    url,
    inLanguage: language,
    datePublished: createdAt,
    dateModified: changedAt,
    author: owners.map(personThing),
    estimatedCost: parts.cost,
    step: stepsOf(parts.procedures).map((text) => thing('HowToStep', { text })),
    about: thing('Service', { name: title, ...service }),
  })
}

/** What is done, paragraph by paragraph or line by line of a list; numbers and dots before them are marks. */
const stepsOf = (procedures: string): string[] =>
  procedures
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '').trim())
    .filter(Boolean)
