import { type MouseEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { useT } from './messages.tsx'

/** Something wrong with a form: which field (its id), and what, in words. */
export interface FieldProblem {
  field: string
  message: string
}

interface ErrorSummaryProps {
  /** What is wrong with the form as a whole; a plain sentence stands there if left out. */
  title?: string | undefined
  problems?: readonly FieldProblem[]
}

/** Leads to a field without a step in the browser's history, and at once to where it is mended. */
function goTo(event: MouseEvent<HTMLAnchorElement>, field: string): void {
  const control = document.getElementById(field)
  if (!control) return
  event.preventDefault()
  control.focus()
}

const unchanging = () => () => {}
/** Whether React is taking over what the server drew. */
const useTakingOver = (): boolean =>
  useSyncExternalStore(
    unchanging,
    () => false,
    () => true,
  )

/**
 * All that is wrong with a form, above it, each line leading to its field. Takes the focus once for each refusal, with
 * and without scripts: whoever mends a field meanwhile is not interrupted.
 */
export function ErrorSummary({ title, problems = [] }: ErrorSummaryProps) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const said = JSON.stringify([title, problems])
  const takingOver = useTakingOver()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another refusal, and take the focus again
  useEffect(() => {
    // What came with the page has the focus from the browser, unless somebody is in a field already.
    if (!takingOver || document.activeElement === document.body) box.current?.focus()
  }, [said])
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts, this is how a refused form says so first
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} ref={box} autoFocus>
      <h2 id="error-summary-title">{title ?? t('failure.invalid')}</h2>
      {problems.length > 0 ? (
        <ul>
          {problems.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
