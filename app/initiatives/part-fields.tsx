import { TextAreaField, TextField } from '#app/ui/field.tsx'
import type { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { Refused } from '#app/ui/refused.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { InitiativePage } from '#server/initiatives/initiative-page.ts'
import { INITIATIVE_LIMITS, type Part, TOLD_PARTS } from '#server/initiatives/terms.ts'

interface PartFieldsProps extends Pick<Refused, 'said' | 'value'> {
  initiative: InitiativePage['initiative']
  guard: ReturnType<typeof useGuard>
}

/** A field for every part of a description, with how to answer. */
export function PartFields({ initiative, said, value, guard }: PartFieldsProps) {
  const t = useT()
  const { parts, language } = initiative
  const common = (part: Part) => ({
    name: part,
    label: t(`part.${part}`),
    hint: t(`part.${part}_hint`),
    error: said(part),
    defaultValue: value(part, parts[part]),
    lang: language,
    dir: directionOf(language),
    onInput: guard.onInput,
  })
  return (
    <>
      <TextField {...common('line')} maxLength={INITIATIVE_LIMITS.line.max} />
      <IdentifierWarning field="line" shown={guard.warned('line')} />
      {TOLD_PARTS.map((part) => (
        <div className="stack" key={part}>
          <TextAreaField {...common(part)} rows={parts[part] ? 5 : 2} maxLength={INITIATIVE_LIMITS.part.max} />
          <IdentifierWarning field={part} shown={guard.warned(part)} />
        </div>
      ))}
    </>
  )
}
