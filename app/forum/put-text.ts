/** Puts words into a text field as if they had been typed: they can be taken back by the browser's own "undo". */
export function putText(
  field: HTMLTextAreaElement,
  words: string,
  from = field.selectionStart,
  to = field.selectionEnd,
) {
  field.focus()
  field.setSelectionRange(from, to)
  if (document.execCommand?.('insertText', false, words)) return
  field.setRangeText(words, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
