import { createContext, useContext } from 'react'

/** The nonce of the page that is being drawn. Browsers hide it from scripts, so there it is empty. */
export const NonceContext = createContext<string | undefined>(undefined)

/** The nonce for the page's own scripts. */
export const useNonce = (): string | undefined => useContext(NonceContext)
