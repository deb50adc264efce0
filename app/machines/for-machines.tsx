import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { useRoot } from '#app/root.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { KINDS } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { feedPath, OPENAPI_PATH } from '#server/machines/addresses.plain.ts'
import { ENDPOINTS } from '#server/machines/endpoints.ts'

export const loader = read(async (context) => ({
  themes: (await themes(context.db, context.locale)).map(({ code, name }) => ({ code, name })),
  endpoints: ENDPOINTS.map(({ path, query }) => ({ path, parameters: Object.keys(query.shape) })),
}))

export const meta = titled('api.title')

/** What programs may read here, and how, in plain words for the people who write them. */
export default function ForMachines() {
  const { themes: themeList, endpoints } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const origin = useRoot()?.origin ?? ''
  return (
    <>
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {t('api.title')}
        </h1>
        <p className="lead">{t('api.lead')}</p>
      </header>
      <div className="prose machines">
        <section aria-labelledby="feeds">
          <h2 className="ds-heading" data-size="xs" id="feeds">
            {t('api.feeds')}
          </h2>
          <p>{t('api.feeds_lead')}</p>
          <ul>
            <li>
              <a className="ds-link" href={feedPath({ locale })}>
                {t('api.feed_all')}
              </a>
            </li>
            {KINDS.map((kind) => (
              <li key={kind}>
                <a className="ds-link" href={feedPath({ kind, locale })}>
                  {t(`kinds.${kind}`)}
                </a>
              </li>
            ))}
          </ul>
          <details>
            <summary>{t('api.feeds_by_theme')}</summary>
            <ul>
              {themeList.map(({ code, name }) => (
                <li key={code}>
                  <a className="ds-link" href={feedPath({ theme: code, locale })}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </section>
        <section aria-labelledby="api">
          <h2 className="ds-heading" data-size="xs" id="api">
            {t('api.api')}
          </h2>
          <p>{t('api.api_lead')}</p>
          <p>
            <a className="ds-link" href={OPENAPI_PATH}>
              {t('api.openapi')}
            </a>
          </p>
          <ul className="endpoints" dir="ltr" lang="en">
            {endpoints.map(({ path, parameters }) => (
              <li key={path}>
                <code>{`/api/v1${path}`}</code>
                {parameters.length > 0 ? <span className="hint">{parameters.join(', ')}</span> : null}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="examples">
          <h2 className="ds-heading" data-size="xs" id="examples">
            {t('api.examples')}
          </h2>
          <Example says={t('api.example_list')} code={`curl '${origin}/api/v1/threads?kind=question&limit=5'`} />
          <Example says={t('api.example_since')} code={`curl '${origin}/api/v1/findings?since=2026-01-01T00:00:00Z'`} />
          <Example says={t('api.example_etag')} code={`curl -i -H 'If-None-Match: W/"…"' ${origin}/api/v1/threads/1`} />
        </section>
        <section aria-labelledby="paging">
          <h2 className="ds-heading" data-size="xs" id="paging">
            {t('api.paging')}
          </h2>
          <p>{t('api.paging_lead')}</p>
        </section>
        <section aria-labelledby="problems">
          <h2 className="ds-heading" data-size="xs" id="problems">
            {t('api.problems')}
          </h2>
          <p>{t('api.problems_lead')}</p>
        </section>
        <section aria-labelledby="terms">
          <h2 className="ds-heading" data-size="xs" id="terms">
            {t('api.terms')}
          </h2>
          <p>{t('api.terms_lead')}</p>
        </section>
      </div>
    </>
  )
}

/** Something to try in a terminal, and what it does. */
function Example({ says, code }: { says: string; code: string }) {
  return (
    <>
      <p>{says}</p>
      <pre dir="ltr" lang="en">
        <code>{code}</code>
      </pre>
    </>
  )
}
