import type { ReactNode } from 'react'
import { FieldError } from '#app/ui/field.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'

/** What the control of a question carries. */
export interface AnswerProps {
  id: string
  name: string
  className: string
  'aria-describedby': string
  'aria-invalid': true | undefined
}

interface QuestionProps {
  name: string
  /** Its place among the five. */
  number: number
  label: string
  hint: string
  error: string | undefined
  answered: boolean
  /** Stands below the control. */
  below?: ReactNode
  children(control: AnswerProps): ReactNode
}

/** One of the plain questions about a practice: its number or a tick, the question, how to answer, the answer. */
export function Question({ name, number, label, hint, error, answered, below, children }: QuestionProps) {
  const t = useT()
  const wrong = error !== undefined
  return (
    <div className="question" data-state={wrong ? 'wrong' : answered ? 'answered' : undefined}>
      <span className="question-number" aria-hidden="true">
        {answered && !wrong ? <Icon name="check" size={16} /> : number}
      </span>
      <label className="ds-label" htmlFor={name}>
        <span className="ds-sr-only">{t(answered ? 'practice.number_answered' : 'practice.number', { number })} </span>
        {label}
      </label>
      <p className="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
      <div className="question-answer">
        {children({
          id: name,
          name,
          className: 'ds-input',
          'aria-describedby': wrong ? `${name}-hint ${name}-error` : `${name}-hint`,
          'aria-invalid': wrong || undefined,
        })}
        {wrong ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
        {below}
      </div>
    </div>
  )
}
