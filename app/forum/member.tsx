import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titleOf } from '#app/edge/title.ts'
import { pathToReport } from '#app/moderation/paths.ts'
import { pathOfMember } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { memberPage } from '#server/forum/member-page.ts'
import { MemberFacts } from './member-facts.tsx'
import { MemberHead } from './member-head.tsx'
import { MemberPosts } from './member-posts.tsx'
import { tellingPosts } from './telling.ts'

export const loader = read(async (context, { params, request }) => {
  const before = new URL(request.url).searchParams.get('before')
  return { page: await memberPage(context, { id: params.id, before }), later: before !== null }
})

/** People are found here, not by search engines. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titleOf(data?.page.member.displayName),
  { name: 'robots', content: 'noindex' },
]

/** A member's page: as much as the member lets the one who looks see. */
export default function Member() {
  const { page, later } = useLoaderData<typeof loader>()
  const { member, posts, next } = page
  const t = useT()
  const root = useRoot()
  const path = pathOfMember(member.publicId)
  const bare = !member.groups && !member.languages && !page.themes && !posts
  return (
    <div className="narrow member-page">
      <MemberHead member={member} />
      {bare ? <p className="hint">{t('member.shows_little', { name: member.displayName })}</p> : null}
      <MemberFacts member={member} themes={page.themes} />
      {posts ? (
        <section aria-labelledby="posts">
          <h2 className="ds-heading" data-size="2xs" id="posts">
            {t('member.posts')}
          </h2>
          {member.audiences ? <p className="hint">{t(`member.seen_${member.audiences.posts}`)}</p> : null}
          <MemberPosts posts={posts} {...tellingPosts(root)} />
          <Pager
            label={t('member.pages')}
            before={later ? { href: path, label: t('member.newest') } : undefined}
            after={next ? { href: `${path}?before=${next}`, label: t('member.earlier') } : undefined}
          />
        </section>
      ) : null}
      {member.may.block && !member.hushed ? (
        <p className="actions">
          <a className="ds-button" data-variant="tertiary" data-size="sm" href={`${path}/mute`}>
            {t('member.mute')}
          </a>
        </p>
      ) : null}
      {member.may.block ? (
        <p className="actions">
          <a
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            href={pathToReport(`profile:${member.publicId}`)}
          >
            {t('report.title')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
