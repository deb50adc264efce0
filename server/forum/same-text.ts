import { createHash } from 'node:crypto'

/** Letters from which on a text is the same by more than chance: anybody may say “thank you” twice. */
const TELLING = 40

/** A picture or document of this site that a text shows: two texts may well show the same one. */
const SHOWN = /!?\[[^\]]*\]\(upload:[^)]*\)/g

/** A text as it counts when two are compared: its letters and figures, however they are spaced, set and cased. */
const bare = (body: string): string =>
  body
    .replace(SHOWN, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** Whether it would be odd to say the same in two places. */
export const isTelling = (body: string): boolean => [...bare(body)].length >= TELLING

/** Stands for a text: two texts that differ in nothing but spaces, signs and case have the same key. */
export const textKey = (body: string): string => createHash('sha256').update(bare(body)).digest('base64url')
