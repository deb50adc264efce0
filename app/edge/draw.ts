import { renderToStaticMarkup } from 'react-dom/server'
import type { Draw } from '#app/ui/drawn.tsx'

/** Characters of recipes and markup that are kept at the most. */
const ROOM = 24_000_000

/** Markup by its recipe; what was asked for last is dropped last. */
const kept = new Map<string, string>()
let size = 0

/**
 * Draws something once for all who are shown the same. The recipe holds all that it is made of, so what is kept is never
 * out of date and never somebody else's.
 */
export const draw: Draw = (recipe, drawing) => {
  const known = kept.get(recipe)
  if (known !== undefined) {
    kept.delete(recipe)
    kept.set(recipe, known)
    return known
  }
  const markup = renderToStaticMarkup(drawing)
  kept.set(recipe, markup)
  size += recipe.length + markup.length
  for (const [oldest, its] of kept) {
    if (size <= ROOM) break
    kept.delete(oldest)
    size -= oldest.length + its.length
  }
  return markup
}
