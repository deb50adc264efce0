import { parentPort, workerData } from 'node:worker_threads'
import { renderMarkdown } from '#server/platform/markdown.ts'

// A thread of its own, which the test can end: a renderer that never comes back would take the test with it.
for (const [what, markdown] of workerData as [string, string][]) {
  parentPort?.postMessage({ begun: what })
  parentPort?.postMessage({ what, html: renderMarkdown(markdown) })
}
