import { useT } from '#app/ui/messages.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { isLine } from '#server/initiatives/completeness.plain.ts'
import type { InitiativePage } from '#server/initiatives/initiative-page.ts'
import { type Part, TOLD_PARTS } from '#server/initiatives/terms.ts'
import { MaterialList } from './material-list.tsx'

/** Parts that stand among the facts at the head of the page where they are told in a line. */
const AMONG_FACTS: ReadonlySet<Part> = new Set(['cost', 'reach'])

/** What is told of an initiative, part by part, in its own language. */
export function Description({ initiative, materials }: Pick<InitiativePage, 'initiative' | 'materials'>) {
  const t = useT()
  const { parts, language } = initiative
  return (
    <dl className="tidier">
      {TOLD_PARTS.map((part) =>
        (parts[part] && !(AMONG_FACTS.has(part) && isLine(parts[part]))) ||
        (part === 'materials' && materials.length > 0) ? (
          <div key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>
              {parts[part] ? (
                <p lang={language} dir={directionOf(language)}>
                  {parts[part]}
                </p>
              ) : null}
              {part === 'materials' && materials.length > 0 ? <MaterialList materials={materials} /> : null}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
