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
  route('t/:id/posts/:number/translations/:language', 'forum/translation.tsx', { id: 'post-translation' }),
  route('t/:id/title/translations/:language', 'forum/translation.tsx', { id: 'title-translation' }),
  route('t/:id/outcome/translations/:language', 'forum/translation.tsx', { id: 'outcome-translation' }),
  route('translations', 'forum/translations.tsx'),
  route('members/:id', 'forum/member.tsx'),
  route('t/:id/title', 'forum/titles.tsx'),
  route('t/:id/print', 'forum/print-thread.tsx'),
  route('t/:id/day', 'forum/jump-to-day.tsx'),
  route('t/:id/link', 'forum/share-link.tsx', { id: 'thread-link' }),
  route('t/:id/posts/:number/link', 'forum/share-link.tsx', { id: 'post-link' }),
  route('bookmarks', 'forum/bookmarks.tsx'),

  // Practice
  route('practice', 'initiatives/catalogue.tsx'),
  route('practice/:id/:slug?', 'initiatives/practice.tsx'),
  route('practice/:id/edit', 'initiatives/revise-practice.tsx'),
  route('practice/:id/brief', 'initiatives/brief.tsx'),
  route('practice/:id/history', 'initiatives/practice-history.tsx'),
  route('practice/:id/evidence', 'initiatives/evidence.tsx'),
  route('practice/:id/use', 'initiatives/use.tsx'),
  route('practice/:id/adoptions/:adoption/withdraw', 'initiatives/withdraw-adoption.tsx'),
  route('share/practice', 'initiatives/share-practice.tsx'),

  // What ties one to another
  route('t/:id/relations', 'relations/relations.tsx'),
  route('t/:id/relations/:relation', 'relations/relation.tsx'),
  route('t/:id/path', 'relations/path.tsx'),

  // Writing
  route('share', 'forum/open-thread.tsx'),
  route('t/:id/reply', 'forum/reply.tsx'),
  route('t/:id/posts/:number/edit', 'forum/revise-post.tsx'),
  route('t/:id/posts/:number/withdraw', 'forum/withdraw-post.tsx'),
  route('t/:id/posts/:number/helped', 'forum/mark-helped.tsx'),
  route('t/:id/outcome', 'forum/outcome.tsx'),
  route('t/:id/reopen', 'forum/reopen.tsx'),
  route('t/:id/invite', 'forum/invite.tsx'),
  route('themes/:theme/follow', 'forum/follow.ts'),

  // What one is told
  route('notifications', 'notifications/notifications.tsx'),
  route('notifications/count', 'notifications/count.ts'),
  route('notifications/:id', 'notifications/open-notice.ts'),
  route('settings/notifications', 'notifications/settings.tsx'),
  // The files themselves, /files/:id/:name, are sent by server/http/uploaded-files.ts.
  route('files/:id/delete', 'forum/delete-upload.tsx'),
  route('t/:id/posts/:number/translate', 'forum/translate.tsx', { id: 'translate-post' }),
  route('t/:id/title/translate', 'forum/translate.tsx', { id: 'translate-title' }),
  route('t/:id/outcome/translate', 'forum/translate.tsx', { id: 'translate-outcome' }),
  route('drafts', 'forum/drafts.tsx'),
  route('t/:id/posts/:number/react', 'forum/react.tsx'),
  route('t/:id/posts/:number/continue', 'forum/continue-post.tsx'),
  route('t/:id/posts/:number/bookmark', 'forum/bookmark-post.tsx'),

  // For scripts: the same queries and commands, without a page
  route('t/:id/changes', 'forum/changes.ts'),
  route('t/:id/pulse', 'forum/pulse.ts'),
  route('t/:id/replies', 'forum/replies.ts'),
  route('t/:id/posts/:number/reactions', 'forum/reactions-without-page.ts'),
  route('t/:id/read', 'forum/read-mark.ts'),
  route('preview', 'forum/preview.ts'),
  route('files', 'forum/add-upload.ts'),
  route('drafts/kept', 'forum/kept-draft.ts'),
  route('mentions', 'forum/mentions.ts'),
  route('similar', 'forum/similar.ts'),

  // Findings
  route('findings', 'findings/findings.tsx'),
  route('findings/new', 'findings/new-finding.tsx'),
  route('findings/imported', 'findings/last-import.tsx'),
  route('findings/drafts', 'findings/finding-drafts.tsx'),
  route('findings/:id.bib', 'findings/export.ts', { id: 'finding-bib' }),
  route('findings/:id.ris', 'findings/export.ts', { id: 'finding-ris' }),
  route('findings/:id.json', 'findings/export.ts', { id: 'finding-json' }),
  route('findings/:id/edit', 'findings/edit-finding.tsx'),
  route('findings/:id/:slug?', 'findings/finding.tsx'),

  // Accounts
  route('sign-in', 'accounts/sign-in.tsx'),
  route('join', 'accounts/join.tsx'),
  route('join/sent', 'accounts/mail-sent.tsx', { id: 'join-sent' }),
  route('verify/:token', 'accounts/verify.tsx'),
  route('recover', 'accounts/recover.tsx'),
  route('recover/sent', 'accounts/mail-sent.tsx', { id: 'recover-sent' }),
  route('recover/:token', 'accounts/recover-by-link.tsx'),
  route('first-coordinator/:token', 'accounts/first-coordinator.tsx'),
  route('sign-out', 'accounts/sign-out.ts'),
  route('settings', 'accounts/profile.tsx'),
  route('settings/sessions', 'accounts/sessions.tsx'),
  route('settings/password', 'accounts/password.tsx'),
  route('settings/seen', 'accounts/seen.tsx'),
  route('settings/muted', 'accounts/muted.tsx'),
  route('members/:id/mute', 'accounts/mute.tsx'),
  route('people', 'accounts/people.tsx'),
  route('people/:id/suspend', 'accounts/suspend.tsx'),
  route('outbox', 'accounts/outbox.tsx'),

  // The site
  // What programs read, /api/v1/…, /feeds/…, /sitemap.xml and /robots.txt, is sent by server/machines/.
  route('api', 'machines/for-machines.tsx'),
  route('language', 'edge/language.ts'),
  route('reading-languages', 'edge/reading-languages.tsx'),
  route('*', 'edge/nothing-here.tsx'),
] satisfies RouteConfig
