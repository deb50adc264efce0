import { isValidElement, type ReactNode } from 'react'

/** Numbers that stand for components, given as they are met. */
const numbers = new Map<unknown, number>()

function numberOf(component: unknown): number {
  const known = numbers.get(component)
  if (known !== undefined) return known
  numbers.set(component, numbers.size)
  return numbers.size - 1
}

/**
 * Everything that a drawing is made of, as one text: its components and all their properties. Two drawings with the same
 * recipe look the same, as long as their components use nothing but their properties and the language.
 * @throws {TypeError} for a property that no text stands for, such as a listener
 */
export function recipeOf(drawing: ReactNode): string {
  return JSON.stringify(drawing, (_name, value: unknown) => {
    if (isValidElement(value))
      return [typeof value.type === 'string' ? value.type : numberOf(value.type), value.key, value.props]
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      throw new TypeError('What is drawn once for all can hold no listener and nothing that is not plain.')
    if (value instanceof Map || value instanceof Set)
      throw new TypeError('What is drawn once for all is made of plain values.')
    return value
  })
}
