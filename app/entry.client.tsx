import { RemixBrowser } from '@remix-run/react'
import { startTransition, useLayoutEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadCatalogue } from '#app/ui/catalogue.ts'
import { typedEarly } from '#app/ui/typed-early.ts'
import { PARTS_OF_PAGES, type PageSort } from '#server/i18n/page-sorts.plain.ts'

/**
 * Remix unpacks the page's data when it first draws, and lets that drawing wait. A key that is pressed meanwhile would
 * make React draw at once and fail (its error 345), so the first drawing that counts is the second.
 */
async function unpacked(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    if (waiting instanceof Promise) await waiting
  }
}

const giveBack = typedEarly()

function Page() {
  useLayoutEffect(giveBack, [])
  return <RemixBrowser />
}

// The page is brought to life once its language can be spoken; until then it works as it stands.
const { lang, dataset } = document.documentElement
const sort = Object.hasOwn(PARTS_OF_PAGES, dataset.messages ?? '') ? (dataset.messages as PageSort) : 'plain'
Promise.all([loadCatalogue(lang, sort), unpacked()]).then(() => {
  startTransition(() => {
    hydrateRoot(document, <Page />)
  })
})
