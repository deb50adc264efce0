import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadCatalogue } from '#app/ui/catalogue.ts'

// The page is brought to life once its language can be spoken; until then it works as it stands.
loadCatalogue(document.documentElement.lang).then(() => {
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />)
  })
})
