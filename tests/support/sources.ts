import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import ts from 'typescript'
import { ROOT } from './root.ts'

/** A source file, by its path from the top of the repository, with forward slashes. */
export interface Source {
  path: string
  text: string
}

/** One import, re-export or dynamic import with a literal name. */
export interface Import {
  /** A path from the top of the repository if the project owns it, else the package's name. */
  target: string
  own: boolean
  typeOnly: boolean
  line: number
}

/** What the rules of the architecture ask about a file. */
export interface Facts {
  path: string
  lines: number
  imports: Import[]
  /** Where each JSX attribute or property of that name stands. */
  attributes: { name: string; line: number }[]
  /** Lines that call `console`. */
  consoleLines: number[]
}

const FOLDERS = ['app', 'server', 'prisma', 'tests']
const CODE = /\.(ts|tsx|js|mjs)$/

/** Every source file of the project, without what is generated. */
export function readSources(): Source[] {
  return FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter((source) => !source.path.startsWith('server/platform/prisma/'))
    .sort((a, b) => a.path.localeCompare(b.path))
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function targetOf(name: string, from: string): { target: string; own: boolean } {
  if (/^#(server|app|tests|prisma)\//.test(name)) return { target: name.slice(1), own: true }
  if (name.startsWith('.')) return { target: posix.join(posix.dirname(from), name), own: true }
  return { target: packageOf(name), own: false }
}

function bringsOnlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined
    return node.isTypeOnly || (named !== undefined && named.length > 0 && named.every((element) => element.isTypeOnly))
  }
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named =
    clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : undefined
  return !clause.name && named !== undefined && named.length > 0 && named.every((element) => element.isTypeOnly)
}

/** The name that a node imports from, and whether it brings only types; undefined for every other node. */
function importOf(node: ts.Node): { name: string; typeOnly: boolean } | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    if (ts.isStringLiteral(node.moduleSpecifier))
      return { name: node.moduleSpecifier.text, typeOnly: bringsOnlyTypes(node) }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { name: node.argument.literal.text, typeOnly: true }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [name] = node.arguments
    if (name && ts.isStringLiteralLike(name)) return { name: name.text, typeOnly: false }
  }
  return undefined
}

/** Parses a file. `setParents` is never needed: every question here is asked from above. */
export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)

/** Walks every node below one. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Reads off a file what the rules ask. */
export function factsOf(source: Source): Facts {
  const tree = parse(source)
  const facts: Facts = {
    path: source.path,
    lines: source.text.split('\n').length - 1,
    imports: [],
    attributes: [],
    consoleLines: [],
  }
  walk(tree, (node) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
    const found = importOf(node)
    if (found) facts.imports.push({ ...targetOf(found.name, source.path), typeOnly: found.typeOnly, line })
    if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      facts.attributes.push({ name: `${ts.isJsxAttribute(node) ? '' : '.'}${node.name.getText(tree)}`, line })
    }
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(tree) === 'console')
      facts.consoleLines.push(line)
  })
  return facts
}
