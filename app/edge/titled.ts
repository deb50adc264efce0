import type { MetaFunction } from '@remix-run/react'
import { titleOf } from '#app/edge/title.ts'
import type { RootData } from '#app/root.tsx'
import { translateIn } from '#app/ui/catalogue.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'

/** What a page about a thread knows of it. */
interface AboutThread {
  thread?: { title: string }
}

/**
 * A page whose title is one of our messages, or several from the narrow to the wide, and then that of the thread it is about, if it is about one.
 * That a form was refused comes before all: a title is what a screen reader says first of a page.
 */
export const titled =
  (...keys: MessageKey[]): MetaFunction =>
  ({ matches, data }) => {
    const root = matches.find(({ id }) => id === 'root')?.data as RootData | undefined
    if (!root) return titleOf()
    const title = (data as AboutThread | undefined)?.thread?.title
    const t = translateIn(root.locale)
    const words = [...keys.map((key) => t(key)), title].filter(Boolean).join(' · ')
    return titleOf(root.refused ? t('failure.page_title', { title: words }) : words)
  }
