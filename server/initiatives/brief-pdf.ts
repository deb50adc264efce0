import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { pdfs } from '#server/platform/make-pdf.ts'
import { initiativeBrief } from './brief.ts'
import { type BriefSetting, briefText } from './brief-text.ts'
import type { BriefLanguage } from './terms.ts'

/** Letters that each text may have, tried until all of it fits on one page. */
const ROOMS = [1_500, 900, 600, 420, 300, 200, 120, 60] as const
/** Briefs kept at the most; each weighs some 50 kB. */
const KEPT = 60

const TEMPLATE = readFileSync(new URL('./brief.typ', import.meta.url), 'utf8')
/** By their tags, the one asked for last at the end. */
const made = new Map<string, Promise<Buffer | undefined>>()

/** A brief as a file, to be made when it is asked for. */
export interface BriefPdf {
  /** Changes with every word on the page. */
  etag: string
  fileName: string
  /**
   * @returns undefined where PDFs cannot be made on this machine
   * @throws {PdfBusy} when it takes too long
   */
  bytes(): Promise<Buffer | undefined>
}

/**
 * The brief of an initiative as a PDF of one page (A4, tagged). What it says is asked for anew each time, by the same
 * rules as its page; the file is made once for the same words.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function briefPdf(
  context: Context,
  id: number,
  setting: BriefSetting & { language: BriefLanguage },
): Promise<BriefPdf> {
  const { language } = setting
  const brief = await initiativeBrief({ ...context, locale: language }, id)
  const texts = ROOMS.map((room) => briefText(brief, setting, room))
  const hash = createHash('sha256').update(TEMPLATE).update(JSON.stringify(texts[0])).digest('base64url').slice(0, 22)
  return {
    etag: `"${hash}"`,
    fileName: `${slugOf(brief.initiative.title)}.${language}.pdf`,
    bytes: () => once(hash, () => pdfs.make({ template: TEMPLATE, texts, pages: 1 })),
  }
}

/** What two people ask for at the same moment is made once; what could not be made is tried again. */
function once(hash: string, make: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
  const making = made.get(hash) ?? make()
  made.delete(hash)
  made.set(hash, making)
  making.catch(() => made.delete(hash))
  for (const [oldest] of made) {
    if (made.size <= KEPT) break
    made.delete(oldest)
  }
  return making
}
