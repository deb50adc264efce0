import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'
import { messageParts } from './server/commands/message-parts.ts'
import { sharedChunk } from './server/commands/shared-chunk.ts'

/** Modules under server/ that the browser may have: words, pure rules and message catalogues. */
const browserSafe = (id: string): boolean => /(\/terms\.ts|\.plain\.ts|\/messages\/\w+\.json)$/.test(id)

const NATIVE = '\0native:'

declare global {
  var nativeModules: Map<string, Record<string, unknown>> | undefined
}

/**
 * Keeps one copy of every server module: the build imports the module that already runs instead of bundling a second
 * one, and a server module on its way into the browser is a build error.
 */
function serverStaysNode(): Plugin {
  let serving = false
  return {
    name: 'server-stays-node',
    enforce: 'pre',
    configResolved(config) {
      serving = config.command === 'serve'
    },
    resolveId(id, importer, { ssr }) {
      if (!id.startsWith('#server/') || browserSafe(id)) return
      if (!ssr) this.error(`${id} reached the browser bundle (from ${importer})`)
      return serving ? `${NATIVE}${id}` : { id, external: true }
    },
    async load(id) {
      if (!id.startsWith(NATIVE)) return
      const path = resolve(id.slice(`${NATIVE}#`.length))
      const module: Record<string, unknown> = await import(pathToFileURL(path).href)
      globalThis.nativeModules ??= new Map()
      globalThis.nativeModules.set(id, module)
      const names = Object.keys(module).join(', ')
      return `const native = globalThis.nativeModules.get(${JSON.stringify(id)})\nexport const { ${names} } = native`
    },
  }
}

/** Small scripts for readers, who get no framework: built beside the application under names that do not change. */
function readerScripts(): Plugin {
  return {
    name: 'reader-scripts',
    apply: (config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild && !config.build?.ssr,
    buildStart() {
      for (const name of ['reader', 'guard'])
        this.emitFile({ type: 'chunk', id: resolve(`app/scripts/${name}.ts`), fileName: `scripts/${name}.js` })
    },
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [messageParts(), serverStaysNode(), remix(remixOptions), readerScripts()],
  build: {
    target: isSsrBuild ? 'node24' : 'es2020',
    // Makes the framework's file a twentieth smaller than esbuild does; the build takes some seconds more.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: sharedChunk() } },
  },
}))
