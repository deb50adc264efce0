import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { partOf } from '#server/i18n/message-parts.plain.ts'
import { MESSAGE_PARTS, type MessagePart } from '#server/i18n/page-sorts.plain.ts'

const IMPORT = /^#server\/i18n\/messages\/(\w+)\.json\?(\w+)$/
const VIRTUAL = '\0messages:'

/**
 * Lets the browser import a part of a language's messages, as in `import('#server/i18n/messages/nb.json?conversation')`.
 * The server has them whole.
 */
export function messageParts(): Plugin {
  return {
    name: 'message-parts',
    enforce: 'pre',
    async resolveId(id, importer, { ssr }) {
      const [, locale, part] = IMPORT.exec(id) ?? []
      if (!locale || !MESSAGE_PARTS.includes(part as MessagePart)) return
      return ssr ? this.resolve(`#server/i18n/messages/${locale}.json`, importer) : `${VIRTUAL}${locale}:${part}`
    },
    async load(id) {
      if (!id.startsWith(VIRTUAL)) return
      const [locale = '', part] = id.slice(VIRTUAL.length).split(':')
      const file = resolve('server/i18n/messages', `${locale}.json`)
      this.addWatchFile(file)
      const messages: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
      const own = Object.fromEntries(Object.entries(messages).filter(([key]) => partOf(key) === part))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(own))})`
    },
  }
}
