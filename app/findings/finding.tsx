import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titleOf } from '#app/edge/title.ts'
import { AtTheTable } from '#app/forum/at-the-table.tsx'
import { tellingPosts } from '#app/forum/telling.ts'
import { PATHS, pathOfFindings, pathOfThread } from '#app/paths.ts'
import { TiedTo } from '#app/relations/tied-to.tsx'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Done } from '#app/ui/done.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { CitationText } from '#app/ui/prose.tsx'
import { findingCsl } from '#server/findings/finding-export.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { findingFormPath, findingPath } from '#server/findings/finding-path.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { findingHead } from '#server/machines/finding-head.ts'
import { relationsOf } from '#server/relations/relations-of.ts'
import { CiteAs } from './cite-as.tsx'
import { FindingFacts } from './finding-facts.tsx'
import { Interests, Involvement, PlainWords, Population, Rigour } from './finding-parts.tsx'
import { OrcidList } from './orcid-list.tsx'

export const loader = read(async (context, { request, params, context: page }) => {
  const finding = await findingPage(context, numberIn(params.id))
  // The number finds it; a wrong or missing slug leads to the right one.
  if (params.slug !== finding.slug)
    throw redirect(findingPath(finding.id, finding.slug) + new URL(request.url).search, 301)
  await tellMachines(page, async () => findingHead(finding, await findingCsl(context, finding.id)))
  return {
    finding,
    tied: finding.thread && (await relationsOf(context, finding.thread.id)),
    known: new URL(request.url).searchParams.get('from') === 'published',
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.finding.title)

/** What a study found, in plain words; who was studied, how sure one can be, and where people talk of it. */
export default function Finding() {
  const { finding, tied, known } = useLoaderData<typeof loader>()
  const t = useT()
  const telling = tellingPosts(useRoot())
  const { thread, theme, language } = finding
  return (
    <>
      <Breadcrumbs
        steps={[
          { label: t('nav.findings'), href: PATHS.findings },
          ...(theme ? [{ label: theme.name, href: pathOfFindings({ theme: theme.code }) }] : []),
          ...(thread ? [] : [{ label: t('finding.drafts_title'), href: PATHS.findingDrafts }]),
        ]}
      />
      {known ? <Done>{t('finding.known')}</Done> : null}
      <header className="finding-head">
        <div>
          <p className="kicker">
            <Icon name="finding" size={18} />
            <span>
              {[t('kind.finding'), finding.design && t(`design.${finding.design}`), String(finding.year)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          <h1 className="ds-heading" data-size="lg" lang={language} dir={language && directionOf(language)}>
            {finding.title}
          </h1>
          <CitationText citation={finding.citations.vancouver} />
          {thread ? null : <p className="note">{t('finding.draft_note')}</p>}
          {finding.retractedAt ? (
            <p className="note" data-color="danger">
              {t('finding.retracted_note')}
            </p>
          ) : null}
          <p className="actions">
            {finding.readAt ? (
              <a className="ds-button" href={finding.readAt.href} rel="noopener">
                {t(finding.readAt.open ? 'finding.read_open' : 'finding.read_article')}
              </a>
            ) : null}
            {thread ? (
              <a className="ds-button" data-variant="secondary" href={pathOfThread(thread)}>
                {t('finding.to_conversation')}
              </a>
            ) : null}
            {finding.may.revise ? (
              <a className="ds-button" data-variant="tertiary" href={findingFormPath(finding.id)}>
                <Icon name="edit" />
                {t('finding.revise')}
              </a>
            ) : null}
          </p>
        </div>
        <FindingFacts finding={finding} />
      </header>
      <div className="cols">
        <div>
          <PlainWords finding={finding} />
          {tied ? <TiedTo tied={tied} whole /> : null}
          <Population population={finding.population} />
          <Involvement level={finding.involvement} note={finding.involvementNote} language={language} />
          <Rigour finding={finding} />
          <Interests finding={finding} />
          {thread ? (
            <section aria-labelledby="talk">
              <header className="section-head">
                <h2 className="ds-heading" data-size="xs" id="talk">
                  {t('finding.talk')}
                </h2>
                <span className="hint">{t('thread.reply_count', { count: thread.replyCount })}</span>
              </header>
              <div className="posts">
                {finding.latest.map((post) => (
                  <Post key={post.number} post={post} thread={{ id: thread.id, slug: thread.slug }} {...telling} />
                ))}
              </div>
              <p className="actions">
                <a className="ds-button" data-variant="secondary" href={pathOfThread(thread)}>
                  {t('finding.to_conversation')}
                </a>
              </p>
            </section>
          ) : null}
        </div>
        <aside>
          {thread ? <AtTheTable voices={thread.voices} inviteTo={finding.may.invite ? thread.id : undefined} /> : null}
          <CiteAs finding={finding} />
          <OrcidList authors={finding.authors} />
        </aside>
      </div>
    </>
  )
}
