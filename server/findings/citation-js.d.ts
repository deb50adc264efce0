/** The parts of Citation.js that are used here; it comes without types. */
declare module '@citation-js/core' {
  interface Register<T> {
    add(name: string, value: T): void
    has(name: string): boolean
  }
  export const plugins: {
    input: {
      /** Reads a text as what `forceType` says. Without it the text may be taken for an address, and fetched. */
      chain(input: unknown, options: { forceType: string; generateGraph: false }): unknown[]
    }
    output: { format(name: string, data: readonly unknown[], options?: Record<string, unknown>): string }
    config: { get(name: '@csl'): { locales: Register<string>; styles: Register<string> } }
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module '@citation-js/plugin-csl' {}
