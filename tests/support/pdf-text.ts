import { inflateSync } from 'node:zlib'

/** What a PDF that Typst wrote says of itself, and its words. */
export interface ReadPdf {
  pages: number
  /** Of the document: BCP 47. */
  language: string | undefined
  /** Tagged for screen readers, and by which standard. */
  tagged: boolean
  standard: string | undefined
  /** The words in the order of the page, a line for each piece that was set. */
  text: string
  /** How many shapes each letter comes in, over all fonts. */
  forms: Map<string, number>
  /** Addresses that its links lead to. */
  links: string[]
}

/** Reads a PDF as far as Typst writes them: objects lie open, streams are deflated, letters are glyphs of two bytes. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const whole = Buffer.from(bytes)
  const raw = whole.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const found of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?=\nendobj|\nstream\n)/g)) {
    const [all, number = '', head = ''] = found
    const end = found.index + all.length
    let stream = ''
    if (raw.startsWith('\nstream\n', end)) {
      const from = end + '\nstream\n'.length
      const packed = whole.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0))
      stream = (head.includes('/FlateDecode') ? inflateSync(packed) : packed).toString('latin1')
    }
    objects.set(number, { head, stream })
  }
  const glyphs = (font: string): Map<string, string> =>
    lettersIn(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font)?.head ?? '')?.[1] ?? '')?.stream ?? '')
  const lines: string[] = []
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(head)) continue
    const fonts = new Map(
      [...raw.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, glyphs(number)]),
    )
    const content = objects.get(/\/Contents (\d+)/.exec(head)?.[1] ?? '')?.stream ?? ''
    let letters = new Map<string, string>()
    for (const [set, font] of content.matchAll(
      /\/(f\d+) [\d.]+ Tf|\[(?:[^\]\\]|\\[\s\S])*\]\s*TJ|<[\da-f]+>\s*Tj|\((?:[^)\\]|\\[\s\S])*\)\s*Tj/gi,
    ))
      if (font) letters = fonts.get(font) ?? letters
      else lines.push(shown(set, letters))
  }
  const head = [...objects.values()].map((one) => one.head).join('\n')
  const metadata = [...objects.values()].find(({ stream }) => stream.includes('<x:xmpmeta'))?.stream ?? ''
  return {
    pages: Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(head)?.[1] ?? 0),
    language: /\/Type \/Catalog[\s\S]*?\/Lang \(([^)]*)\)/.exec(head)?.[1],
    tagged: /\/MarkInfo/.test(head) && /\/StructTreeRoot/.test(head),
    standard: metadata.match(/pdfuaid:part>(\d)/)?.[1],
    text: lines.join('\n'),
    forms: formsOf([...objects.values()].map(({ stream }) => stream)),
    links: [...head.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => address),
  }
}

/** The letters of each glyph, by the glyph's two bytes (ToUnicode, ISO 32000-2, 9.10.3). */
function lettersIn(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, glyph = '', units = ''] of map.matchAll(/<([\da-f]{4})>\s*<([\da-f]{4,})>/gi))
    letters.set(glyph.toLowerCase(), Buffer.from(units, 'hex').swap16().toString('utf16le'))
  return letters
}

function formsOf(streams: readonly string[]): Map<string, number> {
  const forms = new Map<string, number>()
  for (const stream of streams.filter((one) => one.includes('beginbfchar') || one.includes('beginbfrange')))
    for (const letter of new Set(lettersIn(stream).values())) {
      const shapes = [...lettersIn(stream).values()].filter((one) => one === letter).length
      forms.set(letter, Math.max(shapes, forms.get(letter) ?? 0))
    }
  return forms
}

/** The strings of one operator that shows text, glyph by glyph. */
function shown(set: string, letters: Map<string, string>): string {
  let text = ''
  for (const [, hex, literal] of set.matchAll(/<([\da-f]+)>|\(((?:[^)\\]|\\[\s\S])*)\)/gi)) {
    const codes = hex ?? Buffer.from(unescaped(literal ?? ''), 'latin1').toString('hex')
    for (const [glyph] of codes.matchAll(/.{4}/g)) text += letters.get(glyph.toLowerCase()) ?? '\uFFFD'
  }
  return text
}

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (literal: string): string =>
  literal.replace(/\\(\d{1,3}|[\s\S])/g, (_all, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (SIGNS[sign] ?? sign),
  )
