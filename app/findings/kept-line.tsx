import { useT } from '#app/ui/messages.tsx'
import type { KeptState } from './keep-finding.ts'

/** How it stands with the draft of a form. Keeps its place while there is nothing to say. */
export function KeptLine({
  state,
  labels,
}: {
  state: KeptState | undefined
  labels: Readonly<Record<string, string>>
}) {
  const t = useT()
  const words = ((): string => {
    switch (state?.is) {
      case 'saved':
        return t('draft.saved')
      case 'newer':
        return t('finding.kept_newer')
      case 'in_window':
        return t(`draft.in_window_${state.why}`)
      case 'refused': {
        const label = labels[state.field]
        return `${t('finding.kept_refused')} ${label ? `${label}: ` : ''}${t(state.said.key, state.said.values)}`
      }
      default:
        return ''
    }
  })()
  return (
    <p className="writing-line">
      <small role="status">{words}</small>
    </p>
  )
}
