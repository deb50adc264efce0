import { pathOfMember, pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { PostView } from '#server/forum/views.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { CasePage } from '#server/moderation/case-page.ts'

/** What a case is about, between the posts that stand before and after it. */
export function CaseText({ page }: { page: CasePage }) {
  const t = useT()
  const { timeZone: zone } = useRoot() ?? {}
  const { words, author, voice, number, before, after, audience } = page
  const { thread } = words
  return (
    <section aria-labelledby="text">
      <h2 className="ds-heading" data-size="xs" id="text">
        {t('case.in_conversation')}
      </h2>
      {thread ? (
        <p className="meta">
          <a
            className="ds-link"
            href={number ? pathOfPost(thread, number) : pathOfThread(thread)}
            lang={thread.language}
            dir={directionOf(thread.language)}
          >
            {thread.title}
            {number ? ` #${number}` : ''}
          </a>
          {audience ? <span>{t(`who.${audience as 'public'}`)}</span> : null}
        </p>
      ) : null}
      {before.map((post) => (
        <Beside key={post.number} post={post} />
      ))}
      <div className="case-words">
        <p className="meta">
          <a className="author" href={pathOfMember(author.publicId)}>
            <bdi>{author.displayName}</bdi>
          </a>
          {voice ? <VoiceTag voice={voice} /> : null}
          <span>
            {t('case.member_since')} <Time at={author.createdAt} zone={zone} /> ·{' '}
            {t('case.posts', { count: author.postCount })}
          </span>
        </p>
        {words.text === null ? (
          <p className="hint">{t('decide.words_gone')}</p>
        ) : (
          <blockquote className="kept-words" lang={words.language} dir={directionOf(words.language)}>
            {words.text}
          </blockquote>
        )}
        {words.inCustody ? <p className="hint">{t('decide.out_of_sight')}</p> : null}
      </div>
      {after.map((post) => (
        <Beside key={post.number} post={post} />
      ))}
    </section>
  )
}

/** A post that stands beside the one that it is about. */
function Beside({ post: { number, author, voice, language, html } }: { post: PostView }) {
  if (!author) return null
  return (
    <details className="case-beside">
      <summary>
        #{number} <bdi>{author.displayName}</bdi> <VoiceTag voice={voice} />
      </summary>
      <Prose html={html} language={language} />
    </details>
  )
}
