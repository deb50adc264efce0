import { index, type RouteConfig, route } from '@remix-run/route-config'

/** The table of contents: every URL of the site and the file that answers it. */
export default [
  // Reading
  index('forum/front-page.tsx'),
  route('conversations', 'forum/conversations.tsx', { id: 'conversations' }),
  route('themes/:theme', 'forum/conversations.tsx', { id: 'theme' }),
  route('themes/:theme/:group', 'forum/conversations.tsx', { id: 'theme-and-group' }),
  route('groups/:group', 'forum/conversations.tsx', { id: 'group' }),
  route('t/:id/:slug?', 'forum/thread.tsx'),
  route('t/:id/posts/:number/history', 'forum/post-history.tsx'),

  // Writing
  route('share', 'forum/open-thread.tsx'),
  route('t/:id/reply', 'forum/reply.tsx'),
  route('t/:id/posts/:number/edit', 'forum/revise-post.tsx'),
  route('t/:id/posts/:number/withdraw', 'forum/withdraw-post.tsx'),

  // For scripts: the same queries and commands, without a page
  route('t/:id/changes', 'forum/changes.ts'),
  route('t/:id/pulse', 'forum/pulse.ts'),
  route('t/:id/replies', 'forum/replies.ts'),
  route('preview', 'forum/preview.ts'),

  // Accounts

  // The site
  route('language', 'edge/language.ts'),
  route('*', 'edge/nothing-here.tsx'),
] satisfies RouteConfig
