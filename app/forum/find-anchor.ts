/**
 * Leads a permalink such as `/t/42/slug#p57` to the page that its post stands on: browsers keep the anchor from the
 * server, so the first page is what comes.
 * @param lastNumber highest post number of the thread
 * @param pageSize posts on a page
 */
export function findAnchor(lastNumber: number, pageSize: number): void {
  const wanted = /^#p(\d{1,9})$/.exec(location.hash)
  if (!wanted || document.getElementById(location.hash.slice(1))) return
  const number = Number(wanted[1])
  if (number < 1 || number > lastNumber) return
  const address = `${location.pathname}?after=${Math.floor((number - 1) / pageSize) * pageSize}`
  if (address !== location.pathname + location.search) location.replace(address + location.hash)
}
