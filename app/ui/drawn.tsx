import { createContext, type HTMLAttributes, type ReactElement, useContext, useState } from 'react'
import { MessagesProvider, useLocale, useT } from './messages.tsx'
import { recipeOf } from './recipe.ts'

/** Draws something apart from the page and gives its markup, or the markup that the same recipe gave before. */
export type Draw = (recipe: string, drawing: ReactElement) => string

/** Lent by the server while it draws a member's page. */
export const DrawContext = createContext<Draw | undefined>(undefined)

interface DrawnProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  as: 'article' | 'div'
  /** Tells the element from all others of the page. */
  id: string
  /**
   * The inside. It is made of its properties and of the language, and of nothing else: no hooks of the page, no listeners
   * (what is pressed inside is heard by an element outside).
   */
  children: ReactElement
}

let pageStands = false

/** The page has come to life: what is drawn from now on is drawn by the browser. */
export function pageHasComeToLife(): void {
  pageStands = true
}

/**
 * A part of a page that many people are shown alike. The server draws it once and keeps the markup; the browser leaves
 * it as it stands until it is to look different, and only then draws it itself. Most posts of a page never do.
 */
export function Drawn({ as: Element, id, children, ...attributes }: DrawnProps) {
  const draw = useContext(DrawContext)
  const locale = useLocale()
  const t = useT()
  const [standing] = useState(() => (draw || pageStands ? undefined : whatStands(id, children)))
  let markup: string | undefined
  if (draw) {
    const drawing = (
      <MessagesProvider locale={locale} t={t}>
        {children}
      </MessagesProvider>
    )
    markup = draw(`${locale} ${recipeOf(children)}`, drawing)
  } else if (standing && standing.recipe === recipeOf(children)) markup = standing.markup
  if (markup === undefined)
    return (
      <Element id={id} {...attributes}>
        {children}
      </Element>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup of the same components
  return <Element id={id} {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup }} />
}

/** What the server has drawn at this place, if it has, and by which recipe. */
function whatStands(id: string, children: ReactElement): { recipe: string; markup: string } | undefined {
  const element = typeof document === 'undefined' ? null : document.getElementById(id)
  return element ? { recipe: recipeOf(children), markup: element.innerHTML } : undefined
}
