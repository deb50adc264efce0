import ts from 'typescript'
import { parse, type Source, walk } from './sources.ts'

type Messages = Readonly<Record<string, string>>

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/
const LOOKS_LIKE_KEY = /^[a-z][a-z0-9_]*\.[a-z0-9_.]+$/

/** The plural forms of each key: `{other: …}` and its like for plural messages, `{'': …}` for all others. */
function formsByKey(messages: Messages): Map<string, Map<string, string>> {
  const keys = new Map<string, Map<string, string>>()
  for (const [written, text] of Object.entries(messages)) {
    const [, base = written, form = ''] = PLURAL.exec(written) ?? []
    keys.set(base, (keys.get(base) ?? new Map()).set(form, text))
  }
  return keys
}

const placeholdersOf = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].sort()

function formBreaches(locale: string, key: string, forms: Map<string, string>, model: Map<string, string>): string[] {
  const wanted = model.has('') ? [''] : new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const missing = wanted.filter((form) => !forms.has(form))
  const strange = [...forms.keys()].filter((form) => !wanted.includes(form as Intl.LDMLPluralRule))
  const named = (form: string): string => (form ? `${key}_${form}` : key)
  return [
    ...missing.map((form) => `${locale}: ${named(form)} is missing`),
    ...strange.map((form) => `${locale}: ${named(form)} is not a form that ${locale} uses for this message`),
  ]
}

function textBreaches(locale: string, key: string, forms: Map<string, string>, model: Map<string, string>): string[] {
  const expected = placeholdersOf(model.get('other') ?? model.get('') ?? '')
  return [...forms].flatMap(([form, text]) => {
    const name = form ? `${key}_${form}` : key
    const given = placeholdersOf(text)
    // "One reply" may do without its number; every other form says it.
    const free = form !== '' && form !== 'other' ? ['count'] : []
    const lost = expected.filter((one) => !given.includes(one) && !free.includes(one))
    const extra = given.filter((one) => !expected.includes(one))
    return [
      ...lost.map((one) => `${locale}: ${name} leaves out {${one}}`),
      ...extra.map((one) => `${locale}: ${name} has {${one}}, which nobody fills`),
      ...(text.trim() === '' || text !== text.trim() ? [`${locale}: ${name} is empty or has spaces at its ends`] : []),
      ...(text.includes('!') ? [`${locale}: ${name} shouts: no exclamation marks`] : []),
    ]
  })
}

/** Everything in which a language differs from English: keys, plural forms by CLDR, placeholders; and the tone. */
export function catalogueBreaches(catalogues: Readonly<Record<string, Messages>>): string[] {
  const model = formsByKey(catalogues.en ?? {})
  return Object.entries(catalogues).flatMap(([locale, messages]) => {
    const forms = formsByKey(messages)
    const strangers = [...forms.keys()].filter((key) => !model.has(key))
    const found = [...model].flatMap(([key, modelForms]) => {
      const own = forms.get(key)
      if (!own) return [`${locale}: ${key} is missing`]
      return [...formBreaches(locale, key, own, modelForms), ...textBreaches(locale, key, own, modelForms)]
    })
    return [...strangers.map((key) => `${locale}: ${key} is not in en`), ...found]
  })
}

/** How the source speaks of messages. */
interface Uses {
  /** Keys said outright, and whether their values can be read off the source. */
  said: { where: string; key: string; values: string[] | undefined }[]
  /** Every piece of text that could be a key, and patterns of those put together. */
  mentioned: Set<string>
  patterns: RegExp[]
}

const namesOf = (literal: ts.ObjectLiteralExpression): string[] | undefined => {
  const names = literal.properties.map((one) => (one.name && ts.isIdentifier(one.name) ? one.name.text : undefined))
  return names.every((name) => name !== undefined) ? names : undefined
}

function valuesOf(values: ts.Expression | undefined): string[] | undefined {
  if (!values) return []
  return ts.isObjectLiteralExpression(values) ? namesOf(values) : undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(template: ts.TemplateExpression): RegExp | undefined {
  if (!/^[a-z][a-z0-9_]*\./.test(template.head.text)) return undefined
  return new RegExp(
    `^${escaped(template.head.text)}${template.templateSpans.map((span) => `.+${escaped(span.literal.text)}`).join('')}$`,
  )
}

/** What stands in a `data-…` attribute: a message there may keep its placeholders, for a script of the page to fill. */
function dataValue(node: ts.Node, tree: ts.SourceFile): ts.Node | undefined {
  if (!ts.isPropertyAssignment(node) && !ts.isJsxAttribute(node)) return undefined
  if (!/^['"]?data-/.test(node.name.getText(tree))) return undefined
  const value = node.initializer
  return value && ts.isJsxExpression(value) ? value.expression : value
}

/** The key and values of `t(key, values)` and of `{key, values}`; what else stands beside a key is not ours to judge. */
function sayingOf(node: ts.Node, tree: ts.SourceFile): { key: ts.Node | undefined; values: ts.Expression | undefined } {
  if (ts.isCallExpression(node) && node.expression.getText(tree) === 't') {
    return { key: node.arguments[0], values: node.arguments[1] }
  }
  if (!ts.isObjectLiteralExpression(node)) return { key: undefined, values: undefined }
  const named = (name: string): ts.Expression | undefined =>
    node.properties.filter(ts.isPropertyAssignment).find((one) => one.name.getText(tree) === name)?.initializer
  return { key: named('key'), values: named('values') }
}

function usesIn(sources: readonly Source[]): Uses {
  const uses: Uses = { said: [], mentioned: new Set(), patterns: [] }
  for (const source of sources) {
    const tree = parse(source)
    const filledLater = new Set<ts.Node | undefined>()
    walk(tree, (node) => {
      filledLater.add(dataValue(node, tree))
      if (ts.isStringLiteralLike(node) && LOOKS_LIKE_KEY.test(node.text)) uses.mentioned.add(node.text)
      const pattern = ts.isTemplateExpression(node) ? patternOf(node) : undefined
      if (pattern) uses.patterns.push(pattern)

      const { key, values } = sayingOf(node, tree)
      if (!key || !ts.isStringLiteralLike(key) || !LOOKS_LIKE_KEY.test(key.text)) return
      const line = tree.getLineAndCharacterOfPosition(key.getStart(tree)).line + 1
      const given = filledLater.has(node) ? undefined : valuesOf(values)
      uses.said.push({ where: `${source.path}:${line}`, key: key.text, values: given })
    })
  }
  return uses
}

/** Messages that the source says and nobody wrote, values it forgets to fill in, and messages that nobody says. */
export function usageBreaches(messages: Messages, sources: readonly Source[]): string[] {
  const forms = formsByKey(messages)
  const { said, mentioned, patterns } = usesIn(sources)
  const wrong = said.flatMap(({ where, key, values }) => {
    const own = forms.get(key)
    if (!own) return [`${where} says ${key}, which is in no catalogue`]
    const wanted = placeholdersOf([...own.values()].join(' '))
    const forgotten = values === undefined ? [] : wanted.filter((name) => !values.includes(name))
    return forgotten.map((name) => `${where} says ${key} without its {${name}}`)
  })
  const silent = [...forms.keys()].filter(
    (key) => !mentioned.has(key) && !patterns.some((pattern) => pattern.test(key)),
  )
  return [...wrong, ...silent.map((key) => `${key} is said nowhere: use it or take it out of every catalogue`)]
}
