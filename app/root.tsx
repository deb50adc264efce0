import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { useNonce } from '#app/edge/nonce.ts'
import { usePageSort } from '#app/edge/page-handle.ts'
import { ReaderScripts } from '#app/edge/reader-scripts.tsx'
import { titleOf } from '#app/edge/title.ts'
import { isRefused } from '#app/edge/write.ts'
import { translateIn } from '#app/ui/catalogue.ts'
import { pageHasComeToLife } from '#app/ui/drawn.tsx'
import { ErrorPage, errorTitle } from '#app/ui/error-page.tsx'
import { MessagesProvider, useT } from '#app/ui/messages.tsx'
import { Reads } from '#app/ui/reading.tsx'
import { SiteFooter } from '#app/ui/site-footer.tsx'
import { SiteHeader } from '#app/ui/site-header.tsx'
import { SkipLink } from '#app/ui/skip-link.tsx'
import { Welcome } from '#app/ui/welcome.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { openCaseCount } from '#server/moderation/open-case-count.ts'
import { unseenNoticeCount } from '#server/notifications/unseen-notice-count.ts'
import { settings } from '#server/platform/settings.ts'
import { currentPart } from './edge/current-part.ts'
import type { SaidFailure } from './edge/read.ts'
import { forgetKeptTexts } from './forum/kept-text.ts'
import { PATHS } from './paths.ts'
import styles from './styles/site.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, locale, languages, unseenNotices, reads, demo, timeZone } = context
  const unread = unseenNotices ? await unseenNoticeCount(context) : 0
  return {
    locale,
    reads,
    demo,
    timeZone,
    origin: settings().origin,
    now: new Date().toISOString(),
    refused: isRefused(context),
    member:
      actor.kind === 'member'
        ? {
            id: actor.id,
            publicId: actor.publicId,
            displayName: actor.displayName,
            groups: actor.groups,
            languages,
            unread,
            coordinator: actor.roles.includes('coordinator'),
            openCases: await openCaseCount(context.db, actor),
          }
        : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  titleOf(error ? translateIn(data?.locale ?? 'nb')(errorTitle(statusOf(error))) : undefined)

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)

/** What every page knows: the language, the time it was made, the zone in which times are shown, whether a form was refused, and the signed-in member. */
export type RootData = Awaited<ReturnType<typeof loader>>

/** The root's data; undefined only where the root itself failed. */
export const useRoot = (): RootData | undefined => useRouteLoaderData<typeof loader>('root')

/** The document. Readers get no script of the framework; a small one of our own comes with the pages that use it. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot()
  const nonce = useNonce()
  const { pathname, search } = useLocation()
  const locale = root?.locale ?? 'nb'
  const member = root?.member ?? null
  const sort = usePageSort()
  return (
    <html lang={locale} dir={directionOf(locale)} data-color-scheme="auto" data-messages={sort}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body data-color="primary">
        <MessagesProvider locale={locale} t={translateIn(locale)}>
          <SkipLink />
          <SiteHeader
            paths={PATHS}
            here={`${pathname}${search}`}
            current={currentPart(pathname)}
            member={member}
            onSignOut={forgetKeptTexts}
          />
          <main id="main" className="wrap" tabIndex={-1}>
            {member ? <Welcome /> : null}
            <Reads.Provider value={root?.reads ?? []}>{children}</Reads.Provider>
          </main>
          {root ? <p className="wrap printed-from">{`${root.origin}${pathname}${search}`}</p> : null}
          <Footer demo={root?.demo === true} />
        </MessagesProvider>
        {member ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : (
          <ReaderScripts />
        )}
      </body>
    </html>
  )
}

/** The languages one reads, how we moderate, and what is here for programs; in a demo also the mails that would have been sent, for everyone. */
function Footer({ demo }: { demo: boolean }) {
  const t = useT()
  const links = [
    { href: PATHS.reads, label: t('footer.reads') },
    { href: PATHS.rules, label: t('footer.rules') },
    { href: PATHS.api, label: t('footer.api') },
  ]
  return <SiteFooter links={demo ? [...links, { href: PATHS.mail, label: t('footer.demo_mail') }] : links} />
}

export default function Root() {
  useEffect(pageHasComeToLife, [])
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error)) {
    const said =
      typeof error.data === 'object' && error.data !== null && 'key' in error.data
        ? (error.data as SaidFailure)
        : undefined
    return <ErrorPage status={error.status} said={said} />
  }
  return <ErrorPage status={500} />
}
