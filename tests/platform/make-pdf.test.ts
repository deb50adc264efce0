import { describe, expect, it } from 'vitest'
import { PdfBusy, pdfMaker } from '#server/platform/make-pdf.ts'
import { readPdf } from '#tests/support/pdf-text.ts'

const template = '#set document(title: "A page")\n#json(bytes(sys.inputs.text)).map(line => [#line]).join(pagebreak())'
const source = (...texts: string[][]) => ({ template, texts, pages: 1 })

describe('making a PDF', () => {
  it('takes the first text that fits, and the last one whatever it takes', async () => {
    const maker = pdfMaker()
    const text = async (...texts: string[][]) => readPdf((await maker.make(source(...texts))) ?? Buffer.of())
    expect(await text(['one'], ['two'])).toMatchObject({ pages: 1, text: 'one' })
    expect(await text(['one', 'more'], ['two'])).toMatchObject({ pages: 1, text: 'two' })
    expect(await text(['one', 'more'], ['two', 'more'])).toMatchObject({ pages: 2, text: 'two\nmore' })
  })

  it('answers each who asks at the same moment', async () => {
    const maker = pdfMaker()
    const made = await Promise.all(['one', 'two', 'three'].map((word) => maker.make(source([word]))))
    expect(made.map((bytes) => readPdf(bytes ?? Buffer.of()).text)).toEqual(['one', 'two', 'three'])
  })

  it('fails for a template that cannot be read, and goes on', async () => {
    const maker = pdfMaker()
    await expect(maker.make({ ...source(['x']), template: '#nothing-like-this()' })).rejects.toThrow(/unknown variable/)
    expect(await maker.make(source(['x']))).toBeDefined()
  })

  it('gives up when it takes too long, and begins anew for the next', async () => {
    const maker = pdfMaker(undefined, 1_200)
    const endless = {
      ...source(['x']),
      template: '#for i in range(2000) { for j in range(2000) { if i == j + 9999 [x] } }',
    }
    await expect(maker.make(endless)).rejects.toBeInstanceOf(PdfBusy)
    expect(await maker.make(source(['x']))).toBeDefined()
  })

  it('refuses when too many wait', async () => {
    const maker = pdfMaker()
    const asked = Array.from({ length: 30 }, () => maker.make(source(['x'])).then(Boolean, (error) => error))
    const answers = await Promise.all(asked)
    expect(answers.filter((answer) => answer === true)).toHaveLength(20)
    expect(answers.filter((answer) => answer instanceof PdfBusy)).toHaveLength(10)
  })

  it('says so where the compiler is not installed', async () => {
    const maker = pdfMaker('not-installed-on-this-platform')
    expect(maker.unavailable).toBe(false)
    expect(await maker.make(source(['x']))).toBeUndefined()
    expect(maker.unavailable).toBe(true)
    expect(await maker.make(source(['x']))).toBeUndefined()
  })
})
