import { ChoiceGroup } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { PostToChoose, SplitForm } from '#server/moderation/split-form.ts'

interface ChoosePostsProps {
  form: SplitForm
  /** Where the pages of the form are. */
  path: (threadId: number, after: number) => string
  hint: string
  error: string | undefined
  /** Numbers of those that are chosen. */
  chosen: readonly string[]
}

/** Posts of a conversation as boxes to tick, with how each begins, and the way to more of them. */
export function ChoosePosts({ form, path, hint, error, chosen }: ChoosePostsProps) {
  const t = useT()
  const { thread, posts, previous, next } = form
  return (
    <>
      <ChoiceGroup
        type="checkbox"
        name="posts"
        label={t('split.posts')}
        hint={hint}
        error={error}
        chosen={[...chosen]}
        choices={posts.map((post) => ({
          value: String(post.number),
          label: post.authorName
            ? t('split.post', { number: post.number, name: post.authorName, group: t(`groups.${post.voice}`) })
            : t('split.post_gone', { number: post.number }),
          hint: <Beginning post={post} />,
        }))}
      />
      <Pager
        label={t('thread.pages')}
        before={previous === null ? undefined : { href: path(thread.id, previous), label: t('thread.earlier') }}
        after={next === null ? undefined : { href: path(thread.id, next), label: t('thread.later') }}
      />
    </>
  )
}

/** How the text of a post begins, in its own language. */
function Beginning({ post: { beginning, language } }: { post: PostToChoose }) {
  return beginning ? (
    <span lang={language} dir={directionOf(language)}>
      {beginning}
    </span>
  ) : null
}
