import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'

interface Described {
  /** Name of the field; also its id unless `id` is given. */
  name: string
  id?: string | undefined
  label: ReactNode
  /** Why we ask, or how to answer. */
  hint?: ReactNode
  /** What is wrong, in words. */
  error?: string | undefined
  /** Says "not required" after the label. */
  optional?: boolean | undefined
}

/** What a control inside a Field must carry. */
export interface ControlProps {
  id: string
  name: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

const hintId = (id: string) => `${id}-hint`
const errorId = (id: string) => `${id}-error`

const describedBy = (id: string, hint: ReactNode, error: string | undefined): string | undefined =>
  [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ') || undefined

/** What is wrong with a field, beside it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" size={18} />
      <span>{children}</span>
    </p>
  )
}

function Label({ label, optional }: { label: ReactNode; optional: boolean | undefined }) {
  const t = useT()
  return (
    <>
      {label}
      {optional ? <small className="optional"> {t('form.optional')}</small> : null}
    </>
  )
}

/** A label, a hint, one control and what is wrong with it, tied together. The control is made by `children`. */
export function Field(props: Described & { children: (control: ControlProps) => ReactNode }) {
  const { name, id = name, label, hint, error, optional, children } = props
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="ds-label" htmlFor={id}>
        <Label label={label} optional={optional} />
      </label>
      {hint ? (
        <p className="field-hint" id={hintId(id)}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        name,
        className: 'ds-input',
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error ? true : undefined,
      })}
      {error ? <FieldError id={errorId(id)}>{error}</FieldError> : null}
    </div>
  )
}

const split = <P extends Described>({ name, id, label, hint, error, optional, ...control }: P) => ({
  described: { name, id, label, hint, error, optional },
  control,
})

/** One line of text: e-mail, password, title. */
export function TextField({
  fieldRef,
  ...props
}: Described & InputHTMLAttributes<HTMLInputElement> & { fieldRef?: Ref<HTMLInputElement> }) {
  const { described, control } = split(props)
  return <Field {...described}>{(tied) => <input type="text" {...control} {...tied} ref={fieldRef} />}</Field>
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextAreaField(props: Described & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { described, control } = split(props)
  return <Field {...described}>{(tied) => <textarea rows={5} dir="auto" {...control} {...tied} />}</Field>
}

/** An answer that can be chosen. `value` is sent, `label` is read. */
export interface Choice {
  value: string
  label: string
  /** A line of explanation (radio and checkbox groups only). */
  hint?: ReactNode
  /** BCP 47 code of the label's language, where it is not the page's. */
  lang?: string
}

type SelectProps = Described & { choices: readonly Choice[] } & SelectHTMLAttributes<HTMLSelectElement>

/** One of many, in little room. */
export function SelectField({ choices, ...props }: SelectProps) {
  const { described, control } = split(props)
  return (
    <Field {...described}>
      {(tied) => (
        <select {...control} {...tied}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface ChoiceGroupProps extends Described {
  /** `radio`: one answer; `checkbox`: any number of them under the same name. */
  type: 'radio' | 'checkbox'
  choices: readonly Choice[]
  chosen?: readonly string[]
}

/** Answers to tick, under one question. The first answer carries the field's id, so that an error can lead to it. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, id = name, label, hint, error, optional, type, choices, chosen = [] } = props
  return (
    <fieldset
      className={error ? 'field choices field-wrong' : 'field choices'}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend className="ds-label">
        <Label label={label} optional={optional} />
      </legend>
      {hint ? (
        <p className="field-hint" id={hintId(id)}>
          {hint}
        </p>
      ) : null}
      {choices.map((choice, index) => {
        const own = `${id}-${choice.value}`
        const choiceId = index === 0 ? id : own
        return (
          <div className="choice" key={choice.value}>
            <input
              className="ds-input"
              type={type}
              id={choiceId}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={choice.hint ? hintId(own) : undefined}
              aria-invalid={error ? true : undefined}
            />
            <label htmlFor={choiceId} lang={choice.lang}>
              {choice.label}
            </label>
            {choice.hint ? <small id={hintId(own)}>{choice.hint}</small> : null}
          </div>
        )
      })}
      {error ? <FieldError id={errorId(id)}>{error}</FieldError> : null}
    </fieldset>
  )
}

type CheckboxProps = Omit<Described, 'optional'> & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>

/** A single yes that can be ticked. */
export function CheckboxField({ name, id = name, label, hint, error, ...control }: CheckboxProps) {
  return (
    <div className={error ? 'field choice field-wrong' : 'field choice'}>
      <input
        {...control}
        className="ds-input"
        type="checkbox"
        id={id}
        name={name}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? <small id={hintId(id)}>{hint}</small> : null}
      {error ? <FieldError id={errorId(id)}>{error}</FieldError> : null}
    </div>
  )
}
