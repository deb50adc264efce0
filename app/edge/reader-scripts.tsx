import { useMatches } from '@remix-run/react'

/** The small scripts that a reader's page may have. */
export type ReaderScript = 'reader' | 'guard'

/** What a route says of itself: `export const handle: ReaderHandle = { readerScripts: ['reader'] }`. */
export interface ReaderHandle {
  readerScripts: readonly ReaderScript[]
}

const addressOf = (name: ReaderScript): string =>
  import.meta.env.DEV ? `/app/scripts/${name}.ts` : `/scripts/${name}.js`

/** The scripts that the routes of a reader's page ask for. */
export function ReaderScripts() {
  const names = useMatches().flatMap(({ handle }) => (handle as ReaderHandle | undefined)?.readerScripts ?? [])
  return (
    <>
      {names.map((name) => (
        <script key={name} type="module" src={addressOf(name)} />
      ))}
    </>
  )
}
