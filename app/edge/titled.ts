import type { MetaFunction } from '@remix-run/react'
import { titleOf } from '#app/edge/title.ts'
import type { RootData } from '#app/root.tsx'
import { translateIn } from '#app/ui/catalogue.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'

/** What a page about a thread knows of it. */
interface AboutThread {
  thread?: { title: string }
}

/** A page whose title is one of our messages, or several from the narrow to the wide, and then that of the thread it is about, if it is about one. */
export const titled =
  (...keys: MessageKey[]): MetaFunction =>
  ({ matches, data }) => {
    const root = matches.find(({ id }) => id === 'root')?.data as RootData | undefined
    if (!root) return titleOf()
    const title = (data as AboutThread | undefined)?.thread?.title
    return titleOf([...keys.map((key) => translateIn(root.locale)(key)), title].filter(Boolean).join(' · '))
  }
