import type { ReactNode } from 'react'
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import {
  DESIGNS,
  DIRECTIONS,
  FINDING_LIMITS,
  INVOLVEMENTS,
  PUBLICATION_TYPES,
  type PublicationType,
  QUESTIONS,
} from '#server/findings/terms.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import type { FindingChoices } from './finding-choices.server.ts'
import type { FieldState } from './finding-form-state.ts'

export interface Fields {
  state: FieldState
}

/** CSL writes its types with hyphens, messages have none in their keys. */
const typeKey = (type: PublicationType): MessageKey =>
  `finding.type_${type.replaceAll('-', '_') as 'article_journal' | 'paper_conference' | 'book'}`

/** A part of the form, under a heading of its own. */
export function FormPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="form-part stack" aria-labelledby={id}>
      <h2 className="ds-heading" data-size="xs" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Properties that every field of one value has. */
export const one = ({ said, value, guard }: FieldState, name: string) => ({
  name,
  error: said(name),
  defaultValue: value(name),
  onInput: guard.onInput,
})

/** What was published. */
export function PublicationFields({ state }: Fields) {
  const t = useT()
  return (
    <FormPart id="publication" title={t('finding.section_publication')}>
      <TextField {...one(state, 'title')} label={t('finding.title')} dir="auto" />
      <IdentifierWarning field="title" shown={state.guard.warned('title')} />
      <TextAreaField
        {...one(state, 'authors')}
        label={t('finding.authors')}
        hint={t('finding.authors_hint')}
        optional
        rows={4}
      />
      <div className="pair">
        <SelectField
          name="type"
          label={t('finding.type')}
          error={state.said('type')}
          defaultValue={state.value('type') || PUBLICATION_TYPES[0]}
          choices={PUBLICATION_TYPES.map((type) => ({ value: type, label: t(typeKey(type)) }))}
        />
        <TextField {...one(state, 'year')} label={t('finding.year')} inputMode="numeric" maxLength={4} />
        <TextField {...one(state, 'container')} label={t('finding.container')} optional dir="auto" />
        <TextField {...one(state, 'publisher')} label={t('finding.publisher')} optional dir="auto" />
      </div>
      <div className="three-short">
        <TextField {...one(state, 'volume')} label={t('finding.volume')} optional />
        <TextField {...one(state, 'issue')} label={t('finding.issue')} optional />
        <TextField {...one(state, 'page')} label={t('finding.page')} optional />
      </div>
      <div className="pair">
        <TextField {...one(state, 'doi')} label={t('finding.doi')} hint={t('finding.doi_hint')} optional dir="ltr" />
        <TextField {...one(state, 'pmid')} label={t('finding.pmid')} optional inputMode="numeric" dir="ltr" />
        <TextField
          {...one(state, 'address')}
          label={t('finding.address')}
          hint="https://"
          optional
          inputMode="url"
          dir="ltr"
        />
      </div>
    </FormPart>
  )
}

/** What the study is. */
export function StudyFields({ state, countries }: Fields & Pick<FindingChoices, 'countries'>) {
  const t = useT()
  const select = (
    name: string,
    label: string,
    choices: readonly { value: string; label: string }[],
    optional = true,
  ) => (
    <SelectField
      name={name}
      label={label}
      optional={optional}
      error={state.said(name)}
      defaultValue={state.value(name)}
      choices={[{ value: '', label: t('finding.not_said') }, ...choices]}
    />
  )
  return (
    <FormPart id="study" title={t('finding.section_study')}>
      <div className="pair">
        {select(
          'design',
          t('finding.design'),
          DESIGNS.map((design) => ({ value: design, label: t(`design.${design}`) })),
        )}
        {select(
          'question',
          t('finding.question'),
          QUESTIONS.map((question) => ({ value: question, label: t(`finding.question_${question}`) })),
        )}
        {select(
          'direction',
          t('finding.direction'),
          DIRECTIONS.map((direction) => ({ value: direction, label: t(`finding.direction_${direction}`) })),
        )}
        <TextField {...one(state, 'participants')} label={t('finding.participants')} optional inputMode="numeric" />
        {select(
          'country',
          t('finding.country'),
          countries.map(({ code, name }) => ({ value: code, label: name })),
        )}
        <div className="pair">
          <TextField
            {...one(state, 'studiedFrom')}
            label={t('finding.studied_from')}
            optional
            inputMode="numeric"
            maxLength={4}
          />
          <TextField
            {...one(state, 'studiedTo')}
            label={t('finding.studied_to')}
            optional
            inputMode="numeric"
            maxLength={4}
          />
        </div>
      </div>
      <TextAreaField
        {...one(state, 'places')}
        label={t('finding.places')}
        hint={t('finding.places_hint')}
        optional
        rows={2}
      />
      {select(
        'involvement',
        t('finding.took_part'),
        INVOLVEMENTS.map((level) => ({ value: level, label: t(`finding.involvement_${level}`) })),
        false,
      )}
      <Long state={state} name="involvementNote" label={t('finding.involvement_note')} />
    </FormPart>
  )
}

/** A text of a few lines that need not be there. */
export function Long({ state, name, label }: Fields & { name: string; label: string }) {
  return (
    <>
      <TextAreaField {...one(state, name)} label={label} optional rows={2} maxLength={FINDING_LIMITS.note.max} />
      <IdentifierWarning field={name} shown={state.guard.warned(name)} />
    </>
  )
}
