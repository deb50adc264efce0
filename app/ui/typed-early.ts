const isText = (target: unknown): target is HTMLTextAreaElement => target instanceof HTMLTextAreaElement

/**
 * Remembers what people write while the page still waits for its scripts: React 18 sets each text area back to what the
 * server sent as it takes the page over (react-dom, `postMountWrapper` of ReactDOMTextarea; other fields it leaves).
 * @returns writes it in again once React has the page, and tells React's handlers; remembers no further
 */
export function typedEarly(): () => void {
  const texts = new Map<HTMLTextAreaElement, string>()
  const remember = ({ target }: { target: unknown }) => {
    if (isText(target)) texts.set(target, target.value)
  }
  for (const target of document.querySelectorAll('textarea'))
    if (target.value !== target.defaultValue) remember({ target })
  // The window hears of it before React does.
  addEventListener('input', remember, true)
  return () => {
    removeEventListener('input', remember, true)
    for (const [area, text] of texts) {
      if (area.value === text) continue
      // React has put a property of its own before the browser's, and believes it knows what stands there.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
