/**
 * Lets every link that shares something (`data-share`: the anchor of what is shared) do so at once: by the device's own
 * sheet where it has one that is meant for touch, else by copying the address. Where neither can be done the link leads
 * to its page.
 * @param copied told when an address has been copied
 * @returns what stops it
 */
export function shareInPlace(copied: () => void): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-share]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const anchor = link.dataset.share ?? ''
    const post = anchor && document.querySelector<HTMLAnchorElement>(`${anchor} .permalink`)
    const url = post ? post.href : location.origin + location.pathname
    const touch = matchMedia('(pointer: coarse)').matches
    if (touch && navigator.share) {
      event.preventDefault()
      // Whoever closes the sheet has changed their mind.
      navigator.share({ title: document.title, url }).catch(() => {})
      return
    }
    if (!navigator.clipboard) return
    event.preventDefault()
    navigator.clipboard.writeText(url).then(copied, () => location.assign(link.href))
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
