import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathOfRelations } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { pathOf } from '#server/relations/path-of.ts'
import { pathOfEnd } from './path-of-end.ts'
import { PathStep } from './path-step.tsx'

export const loader = read((context, { params }) => pathOf(context, numberIn(params.id)))

export const meta = titled('relation.path_title')

/** The way from an idea to its use: what came of what, with dates and groups, and where it stopped. */
export default function Path() {
  const { thread, steps, more } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfEnd(thread), lang: thread.language },
          { label: t('relation.title'), href: pathOfRelations(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('relation.path_title')}
      </h1>
      <p className="lead">{t('relation.path_lead')}</p>
      <ol className="path">
        {steps.map((step) => (
          <PathStep key={step.end.id} step={step} />
        ))}
      </ol>
      {steps.length === 1 ? <p className="hint">{t('relation.path_alone')}</p> : null}
      {more ? <p className="hint">{t('relation.path_more')}</p> : null}
      <p>
        <a className="ds-link" href={`${pathOfRelations(thread.id)}#tie-this`}>
          {t('relation.tie_this')}
        </a>
      </p>
    </div>
  )
}
