import { Worker } from 'node:worker_threads'

/** What a PDF is made of. */
export interface PdfSource {
  /** Typst; reads its text by `json(bytes(sys.inputs.text))`. */
  template: string
  /** The same text at several lengths, the longest first: the first that fits is taken. Anything that JSON can hold. */
  texts: readonly unknown[]
  /** How many pages there are. */
  pages: number
}

/** What the thread is asked for. */
export interface PdfOrder {
  number: number
  template: string
  /** JSON */
  texts: string[]
  pages: number
}

/** What it answers. */
export interface PdfAnswer {
  number: number
  bytes?: Uint8Array
  failed?: string
  /** The compiler is not installed for this platform. */
  unavailable?: true
}

/** Milliseconds that a PDF may take, waiting included, and after which a thread without work ends. */
const PATIENCE = 8_000
const IDLE = 60_000
/** PDFs that may wait at the same time. */
const MOST_WAITING = 20

/** Why a PDF could not be made now: it took too long, or too many are asked for. */
export class PdfBusy extends Error {
  override readonly name = 'PdfBusy'
}

/** Makes PDFs, one after the other, on a thread that is there while there is work. */
export interface PdfMaker {
  /**
   * @returns undefined where PDFs cannot be made on this machine
   * @throws {PdfBusy} when it takes too long
   */
  make(source: PdfSource): Promise<Buffer | undefined>
  /** Whether it has turned out that PDFs cannot be made on this machine. */
  readonly unavailable: boolean
}

/** @param compiler the package that compiles Typst; it is loaded with the first PDF, on a thread of its own */
export function pdfMaker(compiler = '@myriaddreamin/typst-ts-node-compiler', patience = PATIENCE): PdfMaker {
  const waiting = new Map<number, PromiseWithResolvers<Buffer | undefined>>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let asked = 0
  let unavailable = false

  function end(reason: Error): void {
    void worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  function hear({ number, bytes, failed, unavailable: missing }: PdfAnswer): void {
    const order = waiting.get(number)
    waiting.delete(number)
    if (missing) {
      unavailable = true
      order?.resolve(undefined)
    } else if (bytes) order?.resolve(Buffer.from(bytes))
    else order?.reject(new Error(failed))
    if (waiting.size === 0) idle = setTimeout(() => end(new PdfBusy()), IDLE).unref()
  }

  function thread(): Worker {
    if (worker) return worker
    const started = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: { compiler } })
    started.unref()
    started.on('message', hear)
    started.on('error', (error) => {
      if (worker === started) end(error)
    })
    worker = started
    return started
  }

  return {
    get unavailable() {
      return unavailable
    },
    async make({ template, texts, pages }) {
      if (unavailable) return undefined
      if (waiting.size >= MOST_WAITING) throw new PdfBusy()
      clearTimeout(idle)
      const number = ++asked
      const order = Promise.withResolvers<Buffer | undefined>()
      waiting.set(number, order)
      const tooLong = setTimeout(() => end(new PdfBusy()), patience)
      const message: PdfOrder = { number, template, texts: texts.map((text) => JSON.stringify(text)), pages }
      thread().postMessage(message)
      return order.promise.finally(() => clearTimeout(tooLong))
    },
  }
}

/** The maker of this process. */
export const pdfs = pdfMaker()
