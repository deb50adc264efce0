import type { Refusal } from '#app/edge/refusal.ts'
import { pathToInvite, pathWith } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { ChoiceGroup, SelectField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { type Refused, useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { Group } from '#server/accounts/terms.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import type { AuthorView } from '#server/forum/views.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import type { Reach } from '#server/notifications/invitation-reach.ts'

interface InvitationFormProps {
  thread: { id: number; language: string }
  refusal: Refusal | undefined
}

/** Chooses one of the groups whose seat is empty, and says about how many will be told. */
export function InviteGroup(props: InvitationFormProps & { groups: readonly Reach[]; chosen: Group | null }) {
  const { thread, groups, chosen, refusal } = props
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  const form = useRefused(refusal, (name) => (name === 'line' ? 'group-line' : name), words(t))
  const reachOf = ({ reach, invitedAt }: Reach): string =>
    [
      ...(invitedAt ? [t('invite.again', { date: dateInWords(new Date(invitedAt), locale, zone) })] : []),
      reach > 0 ? t('invite.reach', { count: reach }) : t('invite.reach_under'),
    ].join('. ')
  return (
    <form className="stack" method="post" action={pathToInvite(thread.id)}>
      {form.summary}
      <ChoiceGroup
        name="invited"
        type="radio"
        label={<span className="ds-sr-only">{t('invite.group')}</span>}
        hint={t('invite.group_hint')}
        error={form.said('invited')}
        chosen={form.chosen('invited', chosen ? [chosen] : groups.length === 1 ? groups.map(({ group }) => group) : [])}
        choices={groups.map((each) => ({ value: each.group, label: t(`groups.${each.group}`), hint: reachOf(each) }))}
      />
      <InvitationWords id="group" thread={thread} form={form} />
    </form>
  )
}

/** Chooses one of the people whom a name has found. */
export function InvitePerson(props: InvitationFormProps & { people: readonly AuthorView[]; name: string }) {
  const { thread, people, name, refusal } = props
  const t = useT()
  const form = useRefused(refusal, (field) => (field === 'line' ? 'person-line' : field), words(t))
  return (
    <form className="stack" method="post" action={pathWith(pathToInvite(thread.id), { name })}>
      {form.summary}
      <input type="hidden" name="invited" value="person" />
      <ChoiceGroup
        name="person"
        type="radio"
        label={t('invite.found')}
        error={form.said('person')}
        chosen={form.chosen('person', people.length === 1 ? people.map(({ publicId }) => publicId) : [])}
        choices={people.map(({ publicId, displayName, pseudonym, tagline }) => ({
          value: publicId,
          label: pseudonym ? `${displayName} ${t('author.pseudonym')}` : displayName,
          ...(tagline ? { hint: <bdi>{tagline}</bdi> } : {}),
        }))}
      />
      <InvitationWords id="person" thread={thread} form={form} />
    </form>
  )
}

const words = (t: ReturnType<typeof useT>) => ({
  invited: t('invite.group'),
  person: t('invite.person'),
  line: t('invite.line'),
  language: t('invite.language'),
})

/** What the inviter adds, and the button. */
function InvitationWords({ id, thread, form }: { id: string; thread: { language: string }; form: Refused }) {
  const t = useT()
  const root = useRoot()
  const guard = useGuard()
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  return (
    <>
      <TextField
        name="line"
        id={`${id}-line`}
        label={t('invite.line')}
        hint={t('invite.line_hint')}
        optional
        error={form.said('line')}
        defaultValue={form.value('line')}
        maxLength={FORUM_LIMITS.invitationLine.max}
        dir="auto"
        onInput={guard.onInput}
      />
      <IdentifierWarning field={`${id}-line`} shown={guard.warned('line')} />
      <SelectField
        name="language"
        id={`${id}-language`}
        label={t('invite.language')}
        error={form.said('language')}
        defaultValue={form.value('language', first)}
        choices={languageChoices(offered)}
      />
      <p className="actions">
        <SubmitButton>{t('invite.send')}</SubmitButton>
      </p>
    </>
  )
}
