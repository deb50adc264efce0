import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { Differences } from '#app/forum/differences.tsx'
import { tellingPosts } from '#app/forum/telling.ts'
import { PATHS, pathOfInitiative, pathOfMember } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'

export const loader = read((context, { params }) => initiativeHistory(context, numberIn(params.id)))

export const meta = titled('practice.history')

/** How the description of an initiative came to be, version by version, the newest first. */
export default function PracticeHistory() {
  const { initiative, versions } = useLoaderData<typeof loader>()
  const t = useT()
  const root = useRoot()
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('nav.practice'), href: PATHS.practice },
          { label: initiative.title, href: pathOfInitiative(initiative), lang: initiative.language },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('practice.history')}
      </h1>
      {versions.map(({ version, createdAt, author, changes }) => (
        <section key={version} className="earlier-version" aria-labelledby={`v${version}`}>
          <h2 className="ds-heading" data-size="xs" id={`v${version}`}>
            {t('practice.version', { number: version })}
          </h2>
          <p className="meta">
            <a className="author" href={pathOfMember(author.publicId)}>
              <bdi>{author.displayName}</bdi>
            </a>
            <Time at={createdAt} {...tellingPosts(root)} />
          </p>
          {changes.map(({ part, differences }) => (
            <div key={part}>
              <h3 className="ds-heading" data-size="2xs">
                {t(`part.${part}`)}
              </h3>
              <Differences differences={differences} language={initiative.language} />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
