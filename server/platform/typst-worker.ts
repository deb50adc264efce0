// Makes PDFs by Typst on a thread of its own: compiling keeps a thread busy, and the compiler takes memory of its own.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfOrder } from './make-pdf.ts'

/** Noto Sans has Latin, Greek and Cyrillic letters, Noto Naskh Arabic those of Arabic, Persian, Dari, Pashto, Urdu and Sorani. */
const FONTS = [
  import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
]

let compiler: Typst.NodeCompiler | undefined

/** @throws where the compiler's package for this platform is not installed */
async function start(): Promise<Typst.NodeCompiler> {
  const { NodeCompiler } = (await import(workerData.compiler)) as typeof Typst
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(new URL(font))) }] })
}

/** The first of the texts that fits on the pages there are; the last one whatever it takes. */
function make(typst: Typst.NodeCompiler, { template, texts, pages }: PdfOrder): Uint8Array {
  for (const [index, text] of texts.entries()) {
    // What people wrote goes in as data and is never read as Typst.
    const made = typst.compile({ mainFileContent: template, inputs: { text } })
    const document = made.result
    if (!document) throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics))
    if (document.numOfPages > pages && index < texts.length - 1) continue
    typst.evictCache(10)
    return inPdf(typst, document)
  }
  throw new Error('There is nothing to make a PDF of.')
}

/** As PDF/UA-1 where the fonts have every sign, tagged all the same where they do not. */
function inPdf(typst: Typst.NodeCompiler, document: Typst.NodeTypstDocument): Uint8Array {
  const dated = { creationTimestamp: 0 }
  try {
    return typst.pdf(document, { ...dated, pdfStandard: 'ua-1' })
  } catch {
    return typst.pdf(document, dated)
  }
}

parentPort?.on('message', async (order: PdfOrder) => {
  const answer = (given: Omit<PdfAnswer, 'number'>) => parentPort?.postMessage({ number: order.number, ...given })
  try {
    compiler ??= await start()
  } catch {
    return answer({ unavailable: true })
  }
  try {
    answer({ bytes: make(compiler, order) })
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) })
  }
})
