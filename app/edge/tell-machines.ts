import type { AppLoadContext } from '@remix-run/node'
import { headMarkup, type PageHead } from '#server/machines/page-head.ts'

/** What the heads of the pages that are being made for readers tell programs. */
const heads = new WeakMap<AppLoadContext, PageHead>()

/**
 * Says what the page's head tells programs. Search engines and reference managers have no session, so it stands on
 * readers' pages alone, and members' pages are no heavier for it.
 * @param head is asked for readers only
 */
export async function tellMachines(context: AppLoadContext, head: () => PageHead | Promise<PageHead>): Promise<void> {
  if (context.actor.kind === 'reader') heads.set(context, await head())
}

/** A reader's document with what its head tells programs. */
export function withHead(document: string, context: AppLoadContext): string {
  const head = heads.get(context)
  return head ? document.replace('</head>', () => `${headMarkup(head, context.locale)}</head>`) : document
}
