import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Bytes that all kept pages may take together, packed and unpacked. */
const ROOM = 96 * 1024 * 1024

/** A page as it was made once, ready to be sent to any reader. */
export interface KeptPage {
  headers: Readonly<Record<string, string>>
  etag: string
  plain: Buffer
  brotli: Buffer
  gzip: Buffer
  /** Milliseconds since 1970 at which it stops being true: midnight, since pages say “today”. */
  until: number
  tag: string
}

/**
 * Pages for readers, kept until a signal says that they changed. What was being made while a signal came is not kept:
 * it may show what was there before.
 */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>()
  readonly #purges = new Map<string, number>()
  #everything = 0
  #size = 0

  get(key: string, now: number): KeptPage | undefined {
    const page = this.#pages.get(key)
    if (page && page.until <= now) {
      this.#drop(key, page)
      return undefined
    }
    if (page) {
      // The one asked for last is dropped last.
      this.#pages.delete(key)
      this.#pages.set(key, page)
    }
    return page
  }

  /** A mark to take before a page is made, and to hand to `keep` afterwards. */
  mark(tag: string): string {
    return `${this.#everything} ${this.#purges.get(tag) ?? 0}`
  }

  /** Keeps a page, unless what it shows has changed since `mark`. */
  keep(key: string, page: KeptPage, mark: string): void {
    if (mark !== this.mark(page.tag)) return
    const before = this.#pages.get(key)
    if (before) this.#drop(key, before)
    this.#pages.set(key, page)
    this.#size += sizeOf(page)
    for (const [oldest, old] of this.#pages) {
      if (this.#size <= ROOM) break
      this.#drop(oldest, old)
    }
  }

  /** Forgets the pages of a tag: `lists` or `thread:42`. */
  purge(tag: string): void {
    this.#purges.set(tag, (this.#purges.get(tag) ?? 0) + 1)
    for (const [key, page] of this.#pages) if (page.tag === tag) this.#drop(key, page)
  }

  purgeAll(): void {
    this.#everything += 1
    this.#purges.clear()
    this.#pages.clear()
    this.#size = 0
  }

  #drop(key: string, page: KeptPage): void {
    this.#pages.delete(key)
    this.#size -= sizeOf(page)
  }
}

const sizeOf = (page: KeptPage): number => page.plain.length + page.brotli.length + page.gzip.length + 512

/** Packs a page once, well, for every reader who will ask. */
export async function packPage(
  plain: Buffer,
  headers: Record<string, string>,
  tag: string,
  until: number,
): Promise<KeptPage> {
  const [small, smaller] = await Promise.all([
    zip(plain, { level: 7 }),
    brotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  ])
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { headers, etag, plain, brotli: smaller, gzip: small, until, tag }
}
