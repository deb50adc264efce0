import { localeOfText } from '#server/i18n/locale-of-text.ts'
import { translate } from '#server/i18n/messages.ts'

/**
 * A text without an upload: where it was shown, words say that it was removed, in the text's own language where we speak
 * it. What was said of it goes as well, since it may say what should not be said any more.
 */
export function strikeUpload(text: string, id: string, language: string): string {
  const t = translate(localeOfText(language))
  const shown = new RegExp(String.raw`(!?)\[(?:\\.|[^\]\\])*\]\(\s*<?upload:${id}>?[^)]*\)`, 'gi')
  return text
    .replace(shown, (_all, picture: string) => `*${t(picture ? 'upload.picture_removed' : 'upload.document_removed')}*`)
    .replace(new RegExp(`upload:${id}`, 'gi'), 'upload:removed')
}
