import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { draw } from '#app/edge/draw.ts'
import { DrawContext, Drawn } from '#app/ui/drawn.tsx'
import { MessagesProvider, useT } from '#app/ui/messages.tsx'
import { recipeOf } from '#app/ui/recipe.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'

let drawings = 0

interface Shown {
  name: string
  marks?: readonly string[]
}

function Card({ name, marks = [] }: Shown) {
  drawings += 1
  return (
    <p title={marks.join(' ')}>
      {name} {useT()('post.answer')}
    </p>
  )
}

const shown = (card: Shown, locale: Locale = 'en', kept = true): string =>
  renderToStaticMarkup(
    <DrawContext.Provider value={kept ? draw : undefined}>
      <MessagesProvider locale={locale} t={translate(locale)}>
        <Drawn as="div" id="card">
          <Card {...card} />
        </Drawn>
      </MessagesProvider>
    </DrawContext.Provider>,
  )

/** How often something was drawn while `work` was done. */
function drawingsIn(work: () => void): number {
  const before = drawings
  work()
  return drawings - before
}

describe('what is drawn once for all', () => {
  it('looks as it does when it is drawn for one', () => {
    expect(shown({ name: 'Nora & Abdi' })).toBe(shown({ name: 'Nora & Abdi' }, 'en', false))
  })

  it('is drawn once', () => {
    expect(drawingsIn(() => [1, 2, 3].map(() => shown({ name: 'Once' })))).toBe(1)
  })

  it.each<[what: string, other: Shown, locale: Locale]>([
    ['another name', { name: 'Another' }, 'en'],
    ['a mark of one’s own', { name: 'First', marks: ['mine'] }, 'en'],
    ['another mark', { name: 'First', marks: ['yours'] }, 'en'],
    ['another language', { name: 'First' }, 'nb'],
  ])('is drawn anew with %s', (_what, other, locale) => {
    shown({ name: 'First' })
    expect(shown(other, locale)).toBe(shown(other, locale, false))
  })

  it.each([
    ['a listener', <button key="b" type="button" onClick={() => {}} />],
    ['a listener further in', <p key="p">{[<input key="i" onFocus={() => {}} />]}</p>],
    ['a function', <Card key="c" name="x" marks={(() => []) as never} />],
    ['a map', <Card key="m" name="x" marks={new Map() as never} />],
  ])('cannot hold %s', (_what, drawing) => {
    expect(() => recipeOf(drawing)).toThrow(TypeError)
  })

  it('tells components apart, whatever their names', () => {
    const twin = (
      () => () =>
        null
    )()
    const other = (
      () => () =>
        null
    )()
    const [One, Two] = [twin, other]
    expect(recipeOf(<One />)).not.toBe(recipeOf(<Two />))
    expect(recipeOf(<One />)).toBe(recipeOf(<One />))
  })
})
