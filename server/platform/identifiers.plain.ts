/**
 * The identifier guard: finds what looks like a person's national identity number, so that a text can be refused
 * before anything of it is stored. The same code runs in the browser and on the server. A finding names the kind and
 * the place, never the digits; nothing but the kind may be logged or counted.
 */
import { isDufNumber, kindOfDate, type NationalNumberKind, nationalNumberKind } from './identifier-checksums.plain.ts'
import { foldText, gapAround, gapBefore, liesWithin, type Span, spansOf } from './identifier-text.plain.ts'
import { ACCOUNT_WORDS, BIRTH_WORDS, DUF_WORDS, IDENTITY_WORDS, REFERENCES } from './identifier-words.plain.ts'

/** `possible` has wrong control digits but stands by a word such as fødselsnummer; `birth_date` is DDMMYY alone. */
export type IdentifierType = NationalNumberKind | 'duf' | 'possible' | 'birth_date'

/** `block`: refuse the text. `warn`: ask before sending. `hint`: help to rewrite, hold nothing back. */
export type IdentifierSeverity = 'block' | 'warn' | 'hint'

/** What was found and where: UTF-16 offsets in the text as it was written, `end` exclusive. */
export interface IdentifierFinding extends Span {
  readonly type: IdentifierType
  readonly severity: IdentifierSeverity
}

/** The gravest severity in a text (undefined: nothing found) and every finding in reading order. */
export interface IdentifierVerdict {
  readonly severity: IdentifierSeverity | undefined
  readonly findings: readonly IdentifierFinding[]
}

interface Candidate extends Span {
  readonly digits: string
  readonly form: 'national' | 'loose' | 'account' | 'duf' | 'dashed' | 'date'
}

interface Surroundings {
  readonly identityWords: readonly Span[]
  readonly dufWords: readonly Span[]
  readonly accountWords: readonly Span[]
  readonly birthWords: readonly Span[]
}

type Judgement = Pick<IdentifierFinding, 'type' | 'severity'>

/** How far a word reaches, in characters of folded text. */
const NEAR = 40

const GAP = '(?: ?[-._/] ?| )?'
// Bare, 6+5, DD.MM.YY+5 and 4.2.5 are all pairs of digits and a tail of five with gaps that may be missing.
const ELEVEN_DIGITS = new RegExp(`\\d\\d${GAP}\\d\\d${GAP}\\d\\d${GAP}\\d{5}(?!\\d)`, 'y')
const TWELVE_DIGITS = new RegExp(`\\d{4}${GAP}\\d{6}${GAP}\\d\\d(?!\\d)`, 'y')
// With the century, or with other signs before the last five: as people write it beside the word for it, and nowhere else.
const LOOSE_ELEVEN = /(\d\d)[^\p{L}\p{N}]{0,3}(\d\d)[^\p{L}\p{N}]{0,3}(?:19|20)?(\d\d)[^\p{L}\p{N}]{1,4}(\d{5})(?!\d)/uy
const SIX_DIGITS = /(?<!\d[.,])\d{6}(?!\d|[.,]\d)/y
const ACCOUNT_FORM = /^\d{4}([. ])\d\d\1\d{5}$/
const EUDRACT_FORM = /^\d{4} ?- ?\d{6} ?- ?\d\d$/

const matchAt = (text: string, pattern: RegExp, start: number): string | undefined => {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}

const candidateAt = (text: string, start: number): Candidate | undefined => {
  const of = (written: string, form: Candidate['form']): Candidate => ({
    start,
    end: start + written.length,
    digits: written.replace(/\D/g, ''),
    form,
  })
  const eleven = matchAt(text, ELEVEN_DIGITS, start)
  if (eleven) return of(eleven, ACCOUNT_FORM.test(eleven) ? 'account' : 'national')
  const twelve = matchAt(text, TWELVE_DIGITS, start)
  if (twelve) return of(twelve, EUDRACT_FORM.test(twelve) ? 'dashed' : 'duf')
  LOOSE_ELEVEN.lastIndex = start
  const loose = LOOSE_ELEVEN.exec(text)
  const digits = loose?.slice(1).join('') ?? ''
  // Otherwise it is a date that happens to stand before five digits.
  if (loose && nationalNumberKind(digits)) return { ...of(loose[0], 'loose'), digits }
  const six = matchAt(text, SIX_DIGITS, start)
  return six ? of(six, 'date') : undefined
}

// Each is tried at the start of a run of digits, so it touches no digit before it, and none hides the next.
const candidatesIn = (text: string): Candidate[] => {
  const candidates: Candidate[] = []
  let reached = 0
  for (const { index } of text.matchAll(/\d{2,}/g)) {
    const candidate = candidateAt(text, index)
    if (!candidate || (candidate.form === 'date' && index < reached)) continue
    candidates.push(candidate)
    reached = candidate.end
  }
  return candidates
}

// One in twelve valid account numbers looks like a birth number: an account is asked about, not refused.
const judgeNational = (candidate: Candidate, around: Surroundings): Judgement | undefined => {
  const identityGap = gapAround(candidate, around.identityWords)
  const accountGap = gapAround(candidate, around.accountWords)
  const named = identityGap <= NEAR
  const account = candidate.form === 'account' || (accountGap <= NEAR && accountGap < identityGap)
  const type = nationalNumberKind(candidate.digits)
  if (candidate.form === 'loose' && !named) return undefined
  if (!type) return named && !account ? { type: 'possible', severity: 'warn' } : undefined
  if (type === 'synthetic') return { type, severity: 'warn' }
  if (type !== 'fh_number') return { type, severity: account ? 'warn' : 'block' }
  // Any number that starts with 8 or 9 passes as an FH-number one time in thirty, so it needs a word beside it.
  if (named) return { type, severity: account ? 'warn' : 'block' }
  return account ? undefined : { type, severity: 'hint' }
}

// With dashes, 4-6-2 is how trials are registered in Europe (EudraCT, and EU CT with two more digits).
const judgeDuf = (candidate: Candidate, around: Surroundings): Judgement | undefined => {
  if (candidate.form === 'dashed' && gapAround(candidate, around.dufWords) > NEAR) return undefined
  if (isDufNumber(candidate.digits)) return { type: 'duf', severity: 'block' }
  return gapAround(candidate, around.identityWords) <= NEAR ? { type: 'possible', severity: 'warn' } : undefined
}

const judgeDate = (candidate: Candidate, around: Surroundings): Judgement | undefined => {
  const kind = kindOfDate(candidate.digits)
  const gap = Math.min(gapBefore(candidate, around.identityWords), gapBefore(candidate, around.birthWords))
  return kind && kind !== 'synthetic' && gap <= NEAR ? { type: 'birth_date', severity: 'hint' } : undefined
}

const judge = (candidate: Candidate, around: Surroundings): Judgement | undefined => {
  if (candidate.form === 'date') return judgeDate(candidate, around)
  return candidate.digits.length === 12 ? judgeDuf(candidate, around) : judgeNational(candidate, around)
}

/**
 * Every stretch of a text that is, or looks like, a national identity number, in reading order: birth, D-, H- and
 * FH-numbers, DUF numbers, Tenor test numbers. Digits of every script count, and invisible characters between them do
 * not. Time grows with the length of the text and with nothing else.
 */
export const findIdentifiers = (text: string): IdentifierFinding[] => {
  const folded = foldText(text)
  const candidates = candidatesIn(folded.text)
  if (candidates.length === 0) return []
  const references = spansOf(folded.text, REFERENCES)
  const around: Surroundings = {
    identityWords: spansOf(folded.text, IDENTITY_WORDS),
    dufWords: spansOf(folded.text, DUF_WORDS),
    accountWords: spansOf(folded.text, ACCOUNT_WORDS),
    birthWords: spansOf(folded.text, BIRTH_WORDS),
  }
  return candidates.flatMap((candidate) => {
    const judgement = liesWithin(candidate, references) ? undefined : judge(candidate, around)
    return judgement ? [{ ...judgement, ...folded.original(candidate) }] : []
  })
}

/** The first finding for which a text must be refused, or undefined if it may be sent. */
export const blockingIdentifier = (text: string): IdentifierFinding | undefined =>
  findIdentifiers(text).find((finding) => finding.severity === 'block')

/** What a form needs to decide: send, ask first, or refuse. */
export const identifierVerdict = (text: string): IdentifierVerdict => {
  const findings = findIdentifiers(text)
  const severity = (['block', 'warn', 'hint'] as const).find((grade) => findings.some((f) => f.severity === grade))
  return { severity, findings }
}
