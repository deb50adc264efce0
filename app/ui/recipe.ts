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
  return told(drawing)
}

function told(value: unknown): string {
  switch (typeof value) {
    case 'string':
      // The length first, so that no text can pass for the end of another.
      return `${value.length}"${value}`
    case 'number':
    case 'boolean':
    case 'undefined':
      return `${value},`
    case 'object':
      if (value === null) return 'null,'
      if (Array.isArray(value)) {
        let list = '['
        for (const one of value) list += told(one)
        return `${list}]`
      }
      if (isValidElement<object>(value)) {
        const type = typeof value.type === 'string' ? value.type : numberOf(value.type)
        return `<${type} ${told(value.key)}${properties(value.props)}>`
      }
      if (isPlain(value)) return properties(value)
  }
  throw new TypeError('What is drawn once for all is made of plain values: it can hold no listener.')
}

function properties(of: object): string {
  let all = '{'
  for (const name in of) {
    const value = (of as Record<string, unknown>)[name]
    if (value !== undefined) all += `${name}:${told(value)}`
  }
  return `${all}}`
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
