import { z } from 'zod'
import type { MessageKey, MessageValues } from '#server/i18n/messages.plain.ts'
import { lineOf, sayIdentifier } from './identifier-refusal.ts'
import { blockingIdentifier } from './identifiers.plain.ts'

/** How long a text may be, in Unicode code points, and whether it is one line. */
export interface TextBounds {
  /** 0 (the default) lets the field be empty. */
  min?: number
  max: number
  /** One line: line breaks and tabs become spaces, and marks that turn the direction of what follows are taken out. */
  line?: boolean
}

/** UTF-16 units that one code point may take before it is normalised; longer input is refused unread. */
const UNITS_BEFORE_NFC = 4
/** Control characters (`Cc`); tabs and line breaks are text. */
const CONTROL = /(?![\t\n])\p{Cc}/u
/** Embeddings, overrides and isolates, which would turn the line they stand in; plain direction marks are left alone. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu
/** What leaves no ink: a text of these alone is empty. */
const INVISIBLE = /[\p{Cf}\p{Z}\s\u115F\u1160\u2800\u3164\uFFA0]/gu

/** Whether a text is made of signs that can be kept: well-formed, no control characters. */
export const isWritable = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed()

/** Adds what is wrong with a field as a message key, with the values that fill the message. */
const refuse = (context: z.RefinementCtx, key: MessageKey, values?: MessageValues): never => {
  context.addIssue({ code: 'custom', message: key, params: values })
  return z.NEVER
}

/**
 * A text that people wrote: trimmed, NFC, without control characters, within its bounds, and free of national identity
 * numbers, which are refused before anything is stored (the answer names the kind and the line, never the digits).
 */
export const guardedText = ({ min = 0, max, line = false }: TextBounds) =>
  z.string({ error: 'field.missing' }).transform((raw, context): string => {
    if (raw.length > max * UNITS_BEFORE_NFC) return refuse(context, 'field.too_long', { max })
    const text = tidy(raw, line)
    if (!isWritable(text)) return refuse(context, 'field.characters')
    if (min > 0 && text.replace(INVISIBLE, '') === '') return refuse(context, 'field.missing')
    if ([...text].length < min) return refuse(context, 'field.too_short', { min })
    if ([...text].length > max) return refuse(context, 'field.too_long', { max })
    const found = blockingIdentifier(text)
    if (!found) return text
    const said = sayIdentifier(
      found,
      line ? undefined : lineOf(raw, raw.length - raw.trimStart().length) - 1 + lineOf(text, found.start),
    )
    return refuse(context, said.key, said.values)
  })

/** One form for the same text however it was typed: NFC, `\n` as the line break, no blanks at the ends. */
function tidy(raw: string, line: boolean): string {
  const text = raw.normalize('NFC').replace(/\r\n?/g, '\n')
  return (line ? text.replace(TURNING, '').replace(/\s+/gu, ' ') : text).trim()
}
