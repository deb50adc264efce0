import { escaped } from './escaped.ts'

/** A file of ours that a text may show, by the id under which the text names it. */
export interface TextFile {
  kind: 'image' | 'attachment'
  description: string
  /** What stands behind the words of a link to a document: its kind and size. */
  note: string
  /** Where it is, as large as it is kept. */
  href: string
  /** Where a picture is for the width of a text, and its sides in pixels. */
  src: string
  width: number | null
  height: number | null
}

/** Files by id, in lower case. */
export type TextFiles = ReadonlyMap<string, TextFile>

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const NAMED = new RegExp(`^upload:(${ID})$`, 'i')
/** How our sanitiser writes what it lets through of a picture and of a link; in its values every `<` and `"` is escaped. */
const PICTURE = `<img src="upload:(${ID})" alt="([^"]*)" />`
const ONLY_PICTURES = new RegExp(`<p>((?:${PICTURE}(?:<br />)?\\s*)+)</p>`, 'g')
const LINK = new RegExp(`<a rel="[^"]*" class="ds-link" href="upload:(${ID})">(.*?)</a>`, 'gs')

/** The id of the file that an address in a text names, if it is one of those. */
export function fileNamed(address: string | undefined, files: TextFiles | undefined): string | undefined {
  const id = NAMED.exec(address ?? '')?.[1]?.toLowerCase()
  return id && files?.has(id) ? id : undefined
}

/**
 * Puts files in their places in HTML that has been sanitised: a paragraph of pictures becomes figures with captions, a
 * picture within a line stays there, and a link to a document says what will come.
 */
export function placeFiles(html: string, files: TextFiles): string {
  return html
    .replace(ONLY_PICTURES, (_all, pictures: string) =>
      [...pictures.matchAll(new RegExp(PICTURE, 'g'))].map(([, id, alt]) => figure(files, id, alt)).join('\n'),
    )
    .replace(new RegExp(PICTURE, 'g'), (_all, id: string, alt: string) => picture(files, id, alt))
    .replace(LINK, (_all, id: string, words: string) => link(files, id, words))
}

const said = (file: TextFile, alt: string | undefined): string => alt || escaped(file.description)

function picture(files: TextFiles, id = '', alt = ''): string {
  const file = files.get(id)
  if (file?.kind !== 'image') return alt
  const sides = file.width && file.height ? ` width="${file.width}" height="${file.height}"` : ''
  return `<img src="${escaped(file.src)}" alt="${said(file, alt)}"${sides} loading="lazy" decoding="async" />`
}

/** The caption says to the eye what the picture's own words say to the ear. */
function figure(files: TextFiles, id = '', alt = ''): string {
  const file = files.get(id)
  if (file?.kind !== 'image') return `<p>${alt}</p>`
  const image = `<a href="${escaped(file.href)}">${picture(files, id, alt)}</a>`
  return `<figure>${image}<figcaption aria-hidden="true">${said(file, alt)}</figcaption></figure>`
}

function link(files: TextFiles, id: string, words: string): string {
  const file = files.get(id)
  if (!file) return words
  const note = file.kind === 'attachment' ? ` <small>(${escaped(file.note)})</small>` : ''
  return `<a class="ds-link" href="${escaped(file.href)}">${words || escaped(file.description)}${note}</a>`
}
