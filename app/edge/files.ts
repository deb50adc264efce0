import type { FormInput } from './refusal.ts'

/** Files that came with a form, beside its fields, which travel back to the page and the files do not. */
const files = new WeakMap<FormInput, Map<string, File>>()

/** Keeps a file that came with a form. An empty field of a form sends a file without name and content. */
export function keepFile(input: FormInput, name: string, file: File): void {
  if (file.size === 0 && file.name === '') return
  const kept = files.get(input) ?? new Map<string, File>()
  kept.set(name, file)
  files.set(input, kept)
}

/** The file that came in a field of a form. */
export const fileIn = (input: FormInput, name: string): File | undefined => files.get(input)?.get(name)
