import type { ThreadRowView } from '#server/forum/views.ts'
import { Icon } from './icon.tsx'
import { useLocale, useT } from './messages.tsx'

/** Whom a question is put to, and whether it has been answered, in a line of facts. */
export function QuestionState({ thread }: { thread: Pick<ThreadRowView, 'addressedTo' | 'answered'> }) {
  const t = useT()
  const locale = useLocale()
  const { addressedTo, answered } = thread
  return (
    <>
      {addressedTo ? (
        <span>
          <bdi>
            {t('addressed.to', {
              name:
                'group' in addressedTo
                  ? t(`groups.${addressedTo.group}`).toLocaleLowerCase(locale)
                  : addressedTo.organisation,
            })}
          </bdi>
        </span>
      ) : null}
      {answered ? (
        <span className="with-icon answered">
          <Icon name="check" size={15} />
          {t('outcome.answered')}
        </span>
      ) : null}
    </>
  )
}
