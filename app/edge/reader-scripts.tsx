import { type ReaderScript, usePageHandles } from './page-handle.ts'

const addressOf = (name: ReaderScript): string =>
  import.meta.env.DEV ? `/app/scripts/${name}.ts` : `/scripts/${name}.js`

/** The scripts that the routes of a reader's page ask for. */
export function ReaderScripts() {
  const names = usePageHandles().flatMap(({ readerScripts }) => readerScripts)
  return (
    <>
      {names.map((name) => (
        <script key={name} type="module" src={addressOf(name)} />
      ))}
    </>
  )
}
