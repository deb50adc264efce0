import ts from 'typescript'
import { readSources } from '#tests/support/sources.ts'

/** What a function takes that can read the database. */
const READS = /\b(Context|AnyDb|Db|Tx|PrismaClient)\b/

/** Names of the functions that a file exports and that are handed a way to the database. */
export function databaseFunctionsOf(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const exported = (node: ts.HasModifiers): boolean =>
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
  const reads = (of: ts.SignatureDeclaration): boolean =>
    of.parameters.some(({ type }) => type !== undefined && READS.test(type.getText(file)))
  return file.statements.flatMap((node) => {
    if (ts.isFunctionDeclaration(node)) return exported(node) && reads(node) ? [node.name?.text ?? 'default'] : []
    if (!ts.isVariableStatement(node) || !exported(node)) return []
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) && reads(initializer)
        ? [name.getText(file)]
        : [],
    )
  })
}

/** The same for all files of a folder, with their folder and file: `thread-list.ts threadList`. */
export const databaseFunctions = (folder: string): string[] =>
  readSources()
    .filter(({ path }) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
    .flatMap(({ path, text }) => databaseFunctionsOf(path, text))
