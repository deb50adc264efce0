/** Registers of studies, by the shape of their numbers. */
const REGISTERS: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/\bNCT\d{8}\b/i, (number) => `https://clinicaltrials.gov/study/${number.toUpperCase()}`],
  [
    /\bCRD ?42\d{9,10}\b/i,
    (number) => `https://www.crd.york.ac.uk/PROSPERO/view/${number.replace(' ', '').toUpperCase()}`,
  ],
  [/\b20\d\d-5\d{5}-\d\d(?:-\d\d)?\b/, (number) => `https://euclinicaltrials.eu/ctis-public/view/${number}`],
  [/\bISRCTN ?\d{8}\b/i, (number) => `https://www.isrctn.com/${number.replace(' ', '').toUpperCase()}`],
]

/** Where a study is registered that is named in words: in the first of the registers that has a number there. */
export function registrationAddress(words: string): string | undefined {
  for (const [shape, address] of REGISTERS) {
    const number = shape.exec(words)?.[0]
    if (number) return address(number)
  }
  return undefined
}
