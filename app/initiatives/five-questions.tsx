import { type ReactNode, type Ref, useState } from 'react'
import type { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { DraftField } from '#server/forum/drafts.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { INITIATIVE_LIMITS } from '#server/initiatives/terms.ts'
import { Question } from './question.tsx'

/** The plain questions in their order, by the names of their fields, and how much room an answer is given at first. */
export const QUESTIONS = [
  { name: 'body', words: 'what', rows: 5 },
  { name: 'why', words: 'why', rows: 4 },
  { name: 'whom', words: 'whom', rows: 2 },
  { name: 'providers', words: 'providers', rows: 2 },
  { name: 'where', words: 'where', rows: 1 },
] as const

interface FiveQuestionsProps {
  /** BCP 47 code of the language that is being written. */
  language: string
  held(name: DraftField): string | undefined
  said(name: string): string | undefined
  guard: ReturnType<typeof useGuard>
  /** The field in which the practice itself is told, and what helps with it. */
  bodyRef: Ref<HTMLTextAreaElement>
  aids: ReactNode
  /** Names of places, for choosing one while it is typed. */
  places: readonly string[]
}

/** The five plain questions about a practice, and how many are answered. */
export function FiveQuestions({ language, held, said, guard, bodyRef, aids, places }: FiveQuestionsProps) {
  const t = useT()
  const [answered, setAnswered] = useState<Readonly<Record<string, boolean>>>({})
  const isAnswered = (name: DraftField): boolean => answered[name] ?? Boolean(held(name))
  const count = QUESTIONS.filter(({ name }) => isAnswered(name)).length
  return (
    <section aria-labelledby="five">
      <div className="questions-head">
        <h2 className="ds-heading" data-size="xs" id="five">
          {t('practice.five')}
        </h2>
        <p>{t('practice.answered', { count, of: QUESTIONS.length })}</p>
        <div className="segments" aria-hidden="true">
          {QUESTIONS.map(({ name }, index) => (
            <i key={name} data-on={index < count || undefined} />
          ))}
        </div>
      </div>
      {QUESTIONS.map(({ name, words, rows }, index) => (
        <Question
          key={name}
          name={name}
          number={index + 1}
          label={t(`practice.${words}`)}
          hint={t(`practice.${words}_hint`)}
          error={said(name)}
          answered={isAnswered(name)}
          below={
            <>
              <IdentifierWarning field={name} shown={guard.warned(name)} />
              {name === 'body' ? aids : null}
            </>
          }
        >
          {(control) => {
            const onInput = ({ currentTarget }: { currentTarget: HTMLTextAreaElement | HTMLInputElement }) => {
              const filled = currentTarget.value.trim() !== ''
              setAnswered((before) => (before[name] === filled ? before : { ...before, [name]: filled }))
            }
            return name === 'where' ? (
              <>
                <input
                  {...control}
                  type="text"
                  list="places"
                  autoComplete="off"
                  dir="auto"
                  defaultValue={held(name)}
                  onInput={onInput}
                />
                <datalist id="places">
                  {places.map((place) => (
                    <option key={place} value={place} />
                  ))}
                </datalist>
              </>
            ) : (
              <textarea
                {...control}
                rows={rows}
                lang={language}
                dir={held(name) ? directionOf(language) : 'auto'}
                maxLength={INITIATIVE_LIMITS.part.max}
                ref={name === 'body' ? bodyRef : undefined}
                defaultValue={held(name)}
                onInput={onInput}
              />
            )
          }}
        </Question>
      ))}
    </section>
  )
}
