import { expect, it } from 'vitest'
import { inShownOrder } from '#app/forum/shown-order.ts'

it.each([
  ['rows keep their places when the figures behind them change', ['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c']],
  ['new ones come after them, in their own order', ['a', 'b'], ['d', 'b', 'c', 'a'], ['a', 'b', 'd', 'c']],
  ['one that is gone leaves no gap', ['a', 'b', 'c'], ['c', 'a'], ['a', 'c']],
  ['nothing seen before is shown as it comes', [], ['b', 'a'], ['b', 'a']],
])('%s', (_sentence, shown, rows, expected) => {
  expect(inShownOrder(shown, rows, (row) => row)).toEqual(expected)
})
