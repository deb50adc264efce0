/** The number of a post as people write it in a text: `#7`, not part of a word, an address or a longer number. */
const POST_NUMBER = /(?<![\w&#/])#(\d{1,9})(?![\w])/g

/** What may hold numbers that are meant otherwise: links, and code. */
const ASIDE = /^<(\/?)(?:a|code|pre)\b/

/** Runs over the words of sanitised HTML that stand in no link and no code. */
function overWords(html: string, change: (words: string) => string): string {
  let depth = 0
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      const aside = ASIDE.exec(piece)
      if (aside) depth += aside[1] ? -1 : 1
      return piece.startsWith('<') || depth > 0 ? piece : change(piece)
    })
    .join('')
}

/** Numbers of the posts that a rendered text names, each once, in order. */
export function mentionedNumbers(html: string): number[] {
  const numbers = new Set<number>()
  overWords(html, (words) => {
    for (const [, number] of words.matchAll(POST_NUMBER)) numbers.add(Number(number))
    return words
  })
  return [...numbers].sort((a, b) => a - b)
}

/** The rendered text with the numbers of posts as links. @param pathOf the permalink of a post; without one it stays a word */
export const linkMentions = (html: string, pathOf: (number: number) => string | undefined): string =>
  overWords(html, (words) =>
    words.replace(POST_NUMBER, (written, number) => {
      const path = pathOf(Number(number))
      return path ? `<a class="ds-link" href="${path}">${written}</a>` : written
    }),
  )
