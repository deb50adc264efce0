/** Width of the bar itself, in characters. */
const WIDTH = 30

/** Tells how far a long piece of work has come. */
export interface Progress {
  at(done: number, total: number): void
  /** Leaves the line on which the bar was drawn. */
  end(): void
}

/**
 * A bar that redraws itself on a terminal; anywhere else, such as in a log, a plain line for every tenth.
 * @param what what is counted, in a word
 */
export function progressBar(what: string, out: NodeJS.WriteStream = process.stdout): Progress {
  let tenths = 0
  let drawn = false
  return {
    at(done, total) {
      const share = total === 0 ? 1 : done / total
      const figures = `${done} of ${total} ${what}`
      if (out.isTTY) {
        const full = Math.round(share * WIDTH)
        out.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${figures} `)
        drawn = true
      } else if (Math.floor(share * 10) > tenths) {
        tenths = Math.floor(share * 10)
        out.write(`${figures}\n`)
      }
    },
    end() {
      if (drawn) out.write('\n')
      drawn = false
    },
  }
}
