import type { DraftView } from '#server/forum/own-drafts.ts'
import type { Said } from '#server/platform/failures.ts'

/** How it stands with the draft of a form. */
export type DraftState =
  | { is: 'none' }
  /** The form was filled from it. */
  | { is: 'standing'; at: string }
  | { is: 'saved' }
  /** This window had a text that the server did not have. */
  | { is: 'from_window' }
  /** Only this window has it. */
  | { is: 'in_window'; why: 'identifier' | 'signed_out' | 'unanswered' }
  | { is: 'refused'; said: Said }
  /** Another window has saved something newer; nothing is saved until its writer chooses. */
  | { is: 'newer'; other: DraftView }
