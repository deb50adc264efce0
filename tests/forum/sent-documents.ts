import { deflateRawSync } from 'node:zlib'
import { crc32 } from './sent-files.ts'

/** A part of a packed document; `claims` lies about the size that it unpacks to. */
export interface Part {
  name: string
  content: string | Uint8Array
  claims?: number
  encrypted?: boolean
}

/** Packs parts as zip (PKWARE APPNOTE 6.3): local headers, central directory, its end. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims, encrypted } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claims ?? bytes.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, title, packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), facts, more, title]))
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A relationship of a Word document to something outside it. */
export const relation = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/></Relationships>`

/** A Word document of one sentence, with whatever parts are added. */
export const docx = (parts: readonly Part[] = [], type = WORD): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: '_rels/.rels', content: `<Relationships/>` },
    { name: 'word/document.xml', content: '<w:document><w:p>The plan of the evening course</w:p></w:document>' },
    { name: 'word/_rels/document.xml.rels', content: relation('hyperlink', 'https://elsewhere.example/') },
    ...parts,
  ])

/** An OpenDocument text of one sentence, with whatever parts are added. */
export const odt = (parts: readonly Part[] = [], manifest = '<manifest/>'): Buffer =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office:text>The plan of the evening course</office:text>' },
    { name: 'META-INF/manifest.xml', content: manifest },
    ...parts,
  ])
