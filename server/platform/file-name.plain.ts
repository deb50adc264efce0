/** Letters of a name without its ending. */
const LONGEST = 80
/** Controls, marks that turn a line or leave no ink, and unassigned or private signs. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu
/** Signs that mean something to one file system or another, or to an address. */
const RESERVED = /[<>:"|?*%#&;'`$\\/]/g

/**
 * A file name that is a name and nothing else: no folders, nothing unseen, and the ending of what the file really is.
 * @param ending of the file's own kind, as `webp`
 * @param otherwise what it is called when nothing is left
 */
export function cleanFileName(given: string, ending: string, otherwise: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last.replace(UNSEEN, '').replace(/(?<=.)\.[\p{L}\p{N}]{1,5}$/u, '')
  const stem = [...seen.replace(RESERVED, ' ').replace(/\s+/gu, ' ')].slice(0, LONGEST).join('')
  const trimmed = stem.replace(/^[\s.]+|[\s.]+$/gu, '')
  // Names that one operating system keeps for its devices.
  const name = trimmed === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(trimmed) ? otherwise : trimmed
  return `${name}.${ending}`
}
