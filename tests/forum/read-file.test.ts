import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type ReadFile, readFile } from '#server/forum/read-file.ts'
import { docx, odt, relation, zip } from './sent-documents.ts'
import { claimingPng, gif, jpeg, pdf, pdfStream, photograph, png, SECRETS, webp } from './sent-files.ts'

/** Why a file is not taken: the key of the words beside its field. */
const refusalOf = (bytes: Uint8Array | string): Promise<string | undefined> =>
  readFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes).then(
    () => undefined,
    ({ fields }: { fields: Record<string, { key: string }> }) => fields.file?.key,
  )

const whatIsIn = (file: ReadFile) => sharp(file.content.bytes).metadata()

describe('a picture', () => {
  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['GIF', gif],
    ['WebP', webp],
  ])('as %s is made anew as WebP', async (_what, make) => {
    const read = await readFile(await make())
    expect(read).toMatchObject({
      kind: 'image',
      mediaType: 'image/webp',
      ending: 'webp',
      width: 60,
      height: 40,
      small: null,
    })
    expect((await whatIsIn(read)).format).toBe('webp')
  })

  it('keeps nothing of where, when, by whom and with what it was taken, and stands upright', async () => {
    const photo = await photograph()
    // Otherwise the check would prove nothing.
    for (const secret of SECRETS) expect(photo.includes(secret)).toBe(true)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const read = await readFile(photo)
    const facts = await whatIsIn(read)
    for (const beside of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const) expect(facts[beside]).toBeUndefined()
    for (const secret of SECRETS) expect(Buffer.from(read.content.bytes).includes(secret)).toBe(false)
    expect(read).toMatchObject({ width: 40, height: 80 })
  })

  it('larger than a text is wide is kept in two sizes', async () => {
    const read = await readFile(await jpeg({ width: 3_000, height: 1_500 }))
    expect(await whatIsIn(read)).toMatchObject({ width: 1_600, height: 800 })
    expect(await sharp(read.small?.bytes).metadata()).toMatchObject({ width: 800, height: 400 })
    expect(read).toMatchObject({ width: 800, height: 400 })
  })

  it('that moves stands still', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((color) => png({ color })))
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(3)
    expect((await whatIsIn(await readFile(moving))).pages ?? 1).toBe(1)
  })

  it('that is a script as well is only a picture afterwards', async () => {
    const script = "/*';alert(document.domain);//*/"
    const both = Buffer.concat([await gif(), Buffer.from(script)])
    const read = await readFile(both)
    expect(Buffer.from(read.content.bytes).includes('alert')).toBe(false)
    expect(Buffer.from(read.content.bytes).subarray(0, 4).toString()).toBe('RIFF')
  })

  it.each<[what: string, bytes: () => Promise<Uint8Array | string> | Uint8Array | string, why: string]>([
    [
      'that is an SVG with a script',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'markup',
    ],
    ['that is an SVG behind a declaration', () => '\ufeff<?xml version="1.0"?>\n<svg/>', 'markup'],
    ['that is a web page', () => '  <!doctype html><script>alert(1)</script>', 'markup'],
    ['that is a comment before a web page', () => '<!-- PNG --><html>', 'markup'],
    ['that claims 30,000 by 30,000 pixels', () => claimingPng(30_000, 30_000), 'pixels'],
    ['that is one endless line', () => claimingPng(20_000, 1), 'pixels'],
    ['that claims sides beyond every bound', () => claimingPng(2_000_000_000, 1), 'broken'],
    ['that claims more pixels than it has', () => claimingPng(4_000, 4_000), 'broken'],
    ['that ends in the middle', async () => (await jpeg({ width: 400, height: 400 })).subarray(0, 700), 'broken'],
    ['that only begins like one', () => 'GIF89a=1;alert(1)', 'broken'],
    [
      'that begins like a PNG and is a web page',
      () => Buffer.from('\x89PNG\r\n\x1a\n<html><script>alert(1)</script>', 'latin1'),
      'broken',
    ],
    ['from a telephone that writes HEIC', () => '\0\0\0\x18ftypheic\0\0\0\0', 'heic'],
    ['in a format of old scanners', () => 'II*\0\x08\0\0\0', 'type'],
    ['of more than 8 MB', async () => Buffer.concat([await jpeg(), Buffer.alloc(8_000_000)]), 'large'],
    ['that is a program', () => 'MZ\x90\0\x03', 'type'],
    ['that is nothing', () => '', 'type'],
  ])('%s is refused in words', async (_what, make, why) => {
    expect(await refusalOf(await make())).toBe(`upload.refused_${why}`)
  })
})

describe('a document', () => {
  it.each<[what: string, bytes: Buffer, mediaType: RegExp]>([
    ['PDF', pdf(), /^application\/pdf$/],
    [
      'PDF with packed objects',
      pdf({ objects: pdfStream('/Type /ObjStm /N 1 /First 4', '5 0 << /Type /Font >>') }),
      /pdf$/,
    ],
    // What only looks like a name among the bytes of a picture or a font is none.
    ['PDF whose picture spells a name', pdf({ objects: `9 0 obj\n<< >>\nstream\n/JS (x)\nendstream\nendobj` }), /pdf$/],
    ['Word', docx(), /wordprocessingml\.document$/],
    ['OpenDocument', odt(), /opendocument\.text$/],
  ])('as %s is taken as it is', async (_what, bytes, mediaType) => {
    const read = await readFile(bytes)
    expect(read).toMatchObject({ kind: 'attachment', mediaType: expect.stringMatching(mediaType), small: null })
    expect(Buffer.from(read.content.bytes).equals(bytes)).toBe(true)
  })

  it.each<[what: string, bytes: Buffer, why: string]>([
    ['PDF that runs a script', pdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), 'active'],
    ['PDF that hides a script’s name', pdf({ catalogue: '/OpenAction << /S /Java#53cript >>' }), 'active'],
    ['PDF that launches a program', pdf({ objects: '5 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj' }), 'active'],
    ['PDF that carries another file', pdf({ catalogue: '/Names << /EmbeddedFiles 5 0 R >>' }), 'active'],
    [
      'PDF with a script in a packed object',
      pdf({ objects: pdfStream('/Type /ObjStm', '5 0 << /S /JavaScript >>') }),
      'active',
    ],
    ['PDF that is locked', pdf({ trailer: '/Encrypt 7 0 R' }), 'locked'],
    [
      'PDF whose objects cannot be unpacked',
      pdf({ objects: '9 0 obj\n<< /Type /ObjStm >>\nstream\nxxx\nendstream' }),
      'broken',
    ],
    [
      'PDF whose objects unpack to a gigabyte',
      pdf({ objects: pdfStream('/Type /ObjStm', '0'.repeat(150_000_000)) }),
      'packed',
    ],
    ['PDF that breaks off', pdf().subarray(0, 200), 'broken'],
    ['Word with a macro', docx([{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }]), 'macros'],
    ['Word that says it has macros', docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['Word with a control', docx([{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]), 'macros'],
    ['Word with a program inside', docx([{ name: 'word/embeddings/oleObject1.bin', content: 'MZ' }]), 'active'],
    [
      'Word that fetches its template from elsewhere',
      docx([
        {
          name: 'word/_rels/settings.xml.rels',
          content: relation('attachedTemplate', 'https://elsewhere.example/t.dotm'),
        },
      ]),
      'active',
    ],
    [
      'Word that unpacks to far more than it should',
      docx([{ name: 'word/media/a.xml', content: 'a'.repeat(20_000_000) }]),
      'packed',
    ],
    [
      'Word that claims to unpack to terabytes',
      docx([{ name: 'word/a.xml', content: 'a', claims: 4_000_000_000 }]),
      'packed',
    ],
    [
      'Word of ten thousand parts',
      docx(Array.from({ length: 10_000 }, (_, i) => ({ name: `word/${i}`, content: '' }))),
      'packed',
    ],
    ['Word that unpacks over other files', docx([{ name: '../../etc/cron.d/x', content: 'x' }]), 'broken'],
    ['Word that is locked', docx([{ name: 'word/secret.xml', content: 'x', encrypted: true }]), 'locked'],
    ['Word with one part twice', docx([{ name: 'word/document.xml', content: 'other' }]), 'broken'],
    ['Word that breaks off', docx().subarray(0, 300), 'broken'],
    ['spreadsheet', docx([], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'type'],
    ['OpenDocument with a macro', odt([{ name: 'Basic/Standard/Module1.xml', content: 'Sub Main' }]), 'macros'],
    ['OpenDocument that is locked', odt([], '<manifest:encryption-data/>'), 'locked'],
    ['book', zip([{ name: 'mimetype', content: 'application/epub+zip' }]), 'type'],
    ['folder that was only packed', zip([{ name: 'a.txt', content: 'a' }]), 'type'],
    ['document of more than 10 MB', Buffer.concat([pdf(), Buffer.alloc(10_000_000)]), 'large'],
  ])('%s is refused in words', async (_what, bytes, why) => {
    expect(await refusalOf(bytes)).toBe(`upload.refused_${why}`)
  })
})

const SAMPLES = '../shared/data/images-exif'
if (existsSync(SAMPLES))
  describe('of photographs that cameras have taken', () => {
    it.each(readdirSync(SAMPLES).filter((name) => /\.jpe?g$/i.test(name)))(
      '%s keeps nothing but its pixels',
      async (name) => {
        const photo = readFileSync(join(SAMPLES, name))
        const before = await sharp(photo).metadata()
        expect(before.exif).toBeDefined()
        const read = await readFile(photo)
        for (const kept of [read.content, read.small]) {
          if (!kept) continue
          const facts = await sharp(kept.bytes).metadata()
          for (const beside of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const)
            expect(facts[beside]).toBeUndefined()
          expect(Buffer.from(kept.bytes).includes('Exif')).toBe(false)
        }
        const upright = { width: before.autoOrient.width, height: before.autoOrient.height }
        expect((read.width ?? 0) / (read.height ?? 1)).toBeCloseTo(upright.width / upright.height, 1)
      },
    )
  })
