import { useRoot } from '#app/root.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import type { DraftKey } from '#server/forum/drafts.plain.ts'
import type { DraftView } from '#server/forum/own-drafts.ts'
import type { DraftState } from './draft-state.ts'
import { tellingPosts } from './telling.ts'

/** Hidden fields that tell the server which draft a form is, and from which version of it it goes on. */
export function DraftMarks({ draft, version }: { draft: DraftKey; version: number }) {
  return (
    <>
      <input type="hidden" name="draft" value={draft} />
      <HiddenMark name="draftVersion" value={String(version)} />
    </>
  )
}

/** Saves the draft, or throws it away: buttons of the form, which work without scripts. */
export function DraftButtons({ saved }: { saved: boolean }) {
  const t = useT()
  return (
    <>
      <SubmitButton name="intent" value="save-draft" variant="tertiary" formNoValidate>
        {t('draft.save')}
      </SubmitButton>
      {saved ? (
        <SubmitButton name="intent" value="discard-draft" variant="tertiary" formNoValidate>
          {t('draft.discard')}
        </SubmitButton>
      ) : null}
    </>
  )
}

/** The line under a text: what can be advised on it, and how it stands with its draft. Keeps its place while empty. */
export function WritingLine({ state, advice }: { state: DraftState; advice: string }) {
  return (
    <p className="writing-line">
      <span>{advice}</span>
      <small role="status">
        <DraftWords state={state} />
      </small>
    </p>
  )
}

function DraftWords({ state }: { state: DraftState }) {
  const t = useT()
  const root = useRoot()
  switch (state.is) {
    case 'standing':
      return (
        <>
          {t('draft.restored')} <Time at={state.at} {...tellingPosts(root)} />
        </>
      )
    case 'saved':
    case 'from_window':
      return <>{t(`draft.${state.is}`)}</>
    case 'in_window':
      return <>{t(`draft.in_window_${state.why}`)}</>
    case 'refused':
      return <>{t(state.said.key, state.said.values)}</>
    default:
      return null
  }
}

/** Without scripts: what another window has saved meanwhile, beside a form with the text that was typed here. */
export function NewerText({ draft, href }: { draft: DraftView; href: string }) {
  const t = useT()
  return (
    <section className="newer-draft" aria-labelledby="newer-draft">
      <h2 className="ds-heading" data-size="2xs" id="newer-draft">
        {t('draft.newer_text')}
      </h2>
      <blockquote lang={draft.fields.language} dir="auto">
        {draft.fields.title ? <strong>{draft.fields.title}</strong> : null}
        <p>{draft.fields.body}</p>
      </blockquote>
      <p>{t('draft.newer_how')}</p>
      <a className="ds-link" href={href}>
        {t('draft.use_newer')}
      </a>
    </section>
  )
}
