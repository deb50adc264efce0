import type { Locale } from '#server/i18n/languages.plain.ts'
import { localeOfText } from '#server/i18n/locale-of-text.ts'
import { translate } from '#server/i18n/messages.ts'
import { APPEAL_MONTHS, type HouseRule } from './terms.ts'

/** Words to an author that a moderator begins with, in the language of the text. */
export interface Statement {
  locale: Locale
  /** To be edited: what the rule asks for, and why. */
  words: string
  /** Always added: how to appeal. */
  appeal: string
}

/** The same of a text that no moderator had read when it was written: whoever tells of danger is not told of a rule. */
export function heldStatement(
  rule: HouseRule,
  language: string,
  authorName: string,
): Pick<Statement, 'locale' | 'words'> {
  const { locale, words } = statementOf(rule, language, authorName)
  return { locale, words: rule === 'danger' ? translate(locale)('danger.to_author_held', { name: authorName }) : words }
}

/** What an author is told of a rule, before a moderator has changed a word: facts, rule, and how to appeal. */
export function statementOf(rule: HouseRule, language: string, authorName: string): Statement {
  const locale = localeOfText(language)
  const t = translate(locale)
  return {
    locale,
    words: t(`decision.${rule}_statement`, { name: authorName }),
    appeal: t('decision.appeal_how', { months: APPEAL_MONTHS }),
  }
}
