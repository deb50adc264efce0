import { type Refusal, typed } from '#app/edge/refusal.ts'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { CollectedView, CollectionPage } from '#server/moderation/collection-page.ts'
import { SHAPING_LIMITS } from '#server/moderation/shaping.plain.ts'
import { pathOfCollected } from './collection-items.tsx'
import { MoveButton } from './move-button.tsx'
import { pathToEditCollection } from './shaping-paths.ts'

/** What is in a collection, each with its words and the buttons that move it or take it out. */
export function ItemsToEdit({ page, refusal }: { page: CollectionPage; refusal: Refusal | undefined }) {
  const t = useT()
  const { id, items } = page
  if (items.length === 0) return <p className="hint">{t('collection.empty')}</p>
  return (
    <ol className="collected">
      {items.map((item, index) => (
        <Item
          key={item.thread.id}
          id={id}
          item={item}
          first={index === 0}
          last={index === items.length - 1}
          refusal={typed(refusal?.values, 'threadId') === String(item.thread.id) ? refusal : undefined}
        />
      ))}
    </ol>
  )
}

interface ItemProps {
  id: number
  item: CollectedView
  first: boolean
  last: boolean
  refusal: Refusal | undefined
}

function Item({ id, item, first, last, refusal }: ItemProps) {
  const t = useT()
  const { thread, words } = item
  const field = `words-${thread.id}`
  const form = useRefused(refusal, () => field, { words: t('collection.words') })
  const title = { title: thread.title }
  const move = (to: 'up' | 'down') => (
    <MoveButton
      action={pathToEditCollection(id)}
      values={{ threadId: String(thread.id) }}
      title={thread.title}
      to={to}
    />
  )
  return (
    <li id={`item-${thread.id}`} tabIndex={-1}>
      <a className="tied-title" href={pathOfCollected(item)} lang={thread.language} dir={directionOf(thread.language)}>
        {thread.title}
      </a>
      <form className="stack" method="post" action={pathToEditCollection(id)} noValidate>
        {form.summary}
        <input type="hidden" name="threadId" value={thread.id} />
        <TextAreaField
          name="words"
          id={field}
          rows={2}
          label={t('collection.words')}
          optional
          error={form.said('words')}
          defaultValue={form.value('words', words)}
          maxLength={SHAPING_LIMITS.itemWords.max}
        />
        <p className="actions">
          <SubmitButton
            variant="secondary"
            size="sm"
            name="intent"
            value="word"
            aria-label={t('collection.save_words', title)}
          >
            {t('settings.save')}
          </SubmitButton>
        </p>
      </form>
      <div className="actions">
        {first ? null : move('up')}
        {last ? null : move('down')}
        <form method="post" action={pathToEditCollection(id)}>
          <input type="hidden" name="threadId" value={thread.id} />
          <SubmitButton
            variant="tertiary"
            size="sm"
            name="intent"
            value="out"
            aria-label={t('collection.out_which', title)}
          >
            {t('collection.out')}
          </SubmitButton>
        </form>
      </div>
    </li>
  )
}

/** Adds a thread, a practice or a finding by its address or number. */
export function CollectThread({ id, refusal }: { id: number; refusal: Refusal | undefined }) {
  const t = useT()
  const guard = useGuard()
  const labels = { thread: t('collection.thread'), words: t('collection.words') }
  const form = useRefused(refusal, (name) => `add-${name}`, labels)
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {t('collection.add_title')}
      </h2>
      <form className="stack" method="post" action={pathToEditCollection(id)} noValidate>
        {form.summary}
        <TextField
          name="thread"
          id="add-thread"
          label={labels.thread}
          hint={t('collection.thread_hint')}
          error={form.said('thread')}
          defaultValue={form.value('thread')}
          maxLength={400}
          autoComplete="off"
          dir="ltr"
        />
        <TextAreaField
          name="words"
          id="add-words"
          rows={3}
          label={labels.words}
          hint={t('collection.words_hint')}
          optional
          error={form.said('words')}
          defaultValue={form.value('words')}
          maxLength={SHAPING_LIMITS.itemWords.max}
          onInput={guard.onInput}
        />
        <IdentifierWarning field="words" shown={guard.warned('words')} />
        <p className="actions">
          <SubmitButton variant="secondary" name="intent" value="add">
            {t('collection.add')}
          </SubmitButton>
        </p>
      </form>
    </>
  )
}
