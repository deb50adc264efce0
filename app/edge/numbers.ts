import { notFound } from '#server/platform/failures.ts'

/** A whole number in an address. @throws {Failure} 404 for anything else */
export function numberIn(text: string | null | undefined): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw notFound()
  return Number(text)
}
