import { resolve } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import productOptions from '../../../remix.config.js'

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'error',
  plugins: [remix({ ...productOptions, buildDirectory: resolve(import.meta.dirname, '../../../build/empty-app') })],
})
