import type { FormInput, Refusal } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import type { SplitForm } from '#server/moderation/split-form.ts'
import { ChoosePosts } from './choose-posts.tsx'
import { pathToSplit } from './paths.ts'

interface SplitFieldsProps {
  form: SplitForm
  themes: readonly { code: string; name: string }[]
  refusal: Refusal | undefined
  /** What was filled in, when somebody comes back from reading what it would do. */
  values: FormInput | undefined
}

/** Which posts go, and what the conversation is called that they become. */
export function SplitFields({ form, themes, refusal, values = {} }: SplitFieldsProps) {
  const t = useT()
  const root = useRoot()
  const { thread, posts, after } = form
  const labels = {
    posts: t('split.posts'),
    title: t('split.new_title'),
    theme: t('split.theme'),
    language: t('split.language'),
    reason: t('split.reason'),
  }
  const { said, summary } = useRefused(refusal, undefined, labels)
  const value = (name: string, before?: string): string | undefined => {
    const written = values[name]
    return Array.isArray(written) ? written.at(-1) : (written ?? before)
  }
  const { offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  if (posts.length === 0) return <p className="lead">{t('split.none')}</p>
  return (
    <>
      <p className="lead">{t('split.lead')}</p>
      <form className="stack" method="post" action={pathToSplit(thread.id, after)} noValidate>
        {summary}
        <ChoosePosts
          form={form}
          path={pathToSplit}
          hint={t('split.posts_hint')}
          error={said('posts')}
          chosen={[values.posts ?? []].flat()}
        />
        <TextField
          name="title"
          label={labels.title}
          error={said('title')}
          defaultValue={value('title')}
          maxLength={FORUM_LIMITS.title.max}
          dir="auto"
        />
        <SelectField
          name="theme"
          label={labels.theme}
          error={said('theme')}
          defaultValue={value('theme', thread.theme)}
          choices={themes.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          name="language"
          label={labels.language}
          error={said('language')}
          defaultValue={value('language', thread.language)}
          choices={languageChoices(offered)}
        />
        <TextAreaField
          name="reason"
          label={labels.reason}
          hint={t('split.reason_hint')}
          rows={3}
          error={said('reason')}
          defaultValue={value('reason')}
        />
        <p className="actions">
          <SubmitButton name="intent" value="preview">
            {t('split.preview')}
          </SubmitButton>
        </p>
      </form>
    </>
  )
}
