import { pathOfPost } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { type Telling, Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { MemberPost } from '#server/forum/member-page.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

/** What somebody wrote: where, as whom, and the first words. */
export function MemberPosts({ posts, ...telling }: { posts: readonly MemberPost[] } & Telling) {
  const t = useT()
  if (posts.length === 0) return <p className="hint">{t('member.no_posts')}</p>
  return (
    <ul className="member-posts">
      {posts.map(({ thread, number, voice, language, excerpt, createdAt }) => (
        <li key={`${thread.id}-${number}`}>
          <h3>
            <a href={pathOfPost(thread, number)} lang={thread.language} dir={directionOf(thread.language)}>
              {thread.title}
            </a>
          </h3>
          <p className="meta">
            <VoiceTag voice={voice} />
            <span>
              <Time at={createdAt} {...telling} /> · <bdi dir="ltr">#{number}</bdi>
            </span>
            {thread.audience !== 'public' ? (
              <span className="with-icon">
                <Icon name="lock" size={15} />
                {t(`audience.${thread.audience}`)}
              </span>
            ) : null}
          </p>
          <p className="excerpt" lang={language} dir={directionOf(language)}>
            {excerpt}
          </p>
        </li>
      ))}
    </ul>
  )
}
