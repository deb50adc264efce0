import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '#server/i18n/languages.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'

interface Messages {
  locale: Locale
  t: Translate
}

const MessagesContext = createContext<Messages | undefined>(undefined)

function useMessages(): Messages {
  const messages = useContext(MessagesContext)
  if (!messages) throw new Error('A component that says something needs a MessagesProvider above it.')
  return messages
}

/** Lends the language of the page to everything inside. The root feeds it. */
export function MessagesProvider({ locale, t, children }: Messages & { children: ReactNode }) {
  const messages = useMemo(() => ({ locale, t }), [locale, t])
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>
}

/** Says messages in the language of the page. */
export const useT = (): Translate => useMessages().t

/** The language of the page. */
export const useLocale = (): Locale => useMessages().locale
