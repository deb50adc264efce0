import type { MetaFunction } from '@remix-run/react'
import { titleOf } from '#app/edge/title.ts'
import type { RootData } from '#app/root.tsx'
import { translateIn } from '#app/ui/catalogue.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'

/** A page whose title is one of our messages. */
export const titled =
  (key: MessageKey): MetaFunction =>
  ({ matches }) => {
    const root = matches.find(({ id }) => id === 'root')?.data as RootData | undefined
    return titleOf(root && translateIn(root.locale)(key))
  }
