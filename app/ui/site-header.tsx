import { Bell } from './bell.tsx'
import { useClosingMenus } from './closing-menus.ts'
import { Icon } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { useT } from './messages.tsx'

/** Where the header leads. */
export interface SitePaths {
  home: string
  threads: string
  practice: string
  open: string
  signIn: string
  signOut: string
  notices: string
  drafts: string
  settings: string
  bookmarks: string
  people: string
  mail: string
  moderation: string
  language: string
  translations: string
  findings: string
}

/** The parts of the site that the header leads to. */
export type SitePart = Exclude<keyof SitePaths, 'home' | 'signOut' | 'language'>

/** The signed-in member, as far as the header shows them. */
export interface HeaderMember {
  displayName: string
  /** Sees people and mail. */
  coordinator: boolean
  /** Open cases that nobody has taken, for those who moderate. */
  openCases: number | null
  /** What the member has been told and not read. */
  unread: number
}

interface SiteHeaderProps {
  paths: SitePaths
  /** Path and query of this page, to come back to after choosing a language. */
  here: string
  /** The part of the site that this page belongs to. */
  current?: SitePart | undefined
  member?: HeaderMember | null
  /** The member signs out here, by either button. */
  onSignOut?: () => void
}

const mark = (part: SiteHeaderProps['current'], current: SiteHeaderProps['current']) =>
  part === current ? 'page' : undefined

function MemberLinks({
  paths,
  current,
  member,
  onSignOut,
}: {
  paths: SitePaths
  current: SiteHeaderProps['current']
  member: HeaderMember
  onSignOut: SiteHeaderProps['onSignOut']
}) {
  const t = useT()
  return (
    <>
      <a href={paths.drafts} aria-current={mark('drafts', current)}>
        {t('nav.drafts')}
      </a>
      <a href={paths.bookmarks} aria-current={mark('bookmarks', current)}>
        {t('nav.bookmarks')}
      </a>
      <a href={paths.settings} aria-current={mark('settings', current)}>
        {t('nav.settings')}
      </a>
      <a href={paths.translations} aria-current={mark('translations', current)}>
        {t('nav.translations')}
      </a>
      {member.openCases === null ? null : (
        <a href={paths.moderation} aria-current={mark('moderation', current)}>
          {t('nav.moderation')} {member.openCases > 0 ? <small>{member.openCases}</small> : null}
        </a>
      )}
      {member.coordinator ? (
        <>
          <a href={paths.people} aria-current={mark('people', current)}>
            {t('nav.people')}
          </a>
          <a href={paths.mail} aria-current={mark('mail', current)}>
            {t('nav.mail')}
          </a>
        </>
      ) : null}
      <form method="post" action={paths.signOut} onSubmit={onSignOut}>
        <button type="submit">{t('nav.sign_out')}</button>
      </form>
    </>
  )
}

/** The head of every page. Its menus open without scripts. */
export function SiteHeader({ paths, here, current, member, onSignOut }: SiteHeaderProps) {
  const t = useT()
  useClosingMenus()
  // Whoever was reading comes back to it; a page about signing in is not one to come back to.
  const signIn =
    current === 'threads' || current === 'practice' || current === 'findings' || current === 'open'
      ? `${paths.signIn}?returnTo=${encodeURIComponent(here)}`
      : paths.signIn
  const parts = (
    <>
      <a href={paths.threads} aria-current={mark('threads', current)}>
        {t('nav.conversations')}
      </a>
      <a href={paths.practice} aria-current={mark('practice', current)}>
        {t('nav.practice')}
      </a>
      <a href={paths.findings} aria-current={mark('findings', current)}>
        {t('nav.findings')}
      </a>
    </>
  )
  return (
    <header className="site-header">
      <div className="wrap bar">
        <a className="brand" href={paths.home}>
          <Logo />
          <span>Allmenning</span>
        </a>
        <nav className="site-nav wide-only" aria-label={t('nav.main')}>
          {parts}
        </nav>
        <div className="tools">
          {member ? <Bell href={paths.notices} unread={member.unread} current={current === 'notices'} /> : null}
          <LanguageSwitch action={paths.language} returnTo={here} />
          <div className="wide-only">
            {member ? (
              <details className="menu">
                <summary className="ds-button" data-variant="tertiary" data-size="sm">
                  <Icon name="person" />
                  <bdi>{member.displayName}</bdi>
                  <Icon name="down" size={16} />
                </summary>
                <nav className="menu-panel" aria-label={t('nav.yours')}>
                  <MemberLinks paths={paths} current={current} member={member} onSignOut={onSignOut} />
                </nav>
              </details>
            ) : (
              <a className="ds-button" data-variant="tertiary" data-size="sm" href={signIn}>
                {t('nav.sign_in')}
              </a>
            )}
          </div>
          <a className="ds-button open-button" data-size="sm" href={paths.open} aria-current={mark('open', current)}>
            <Icon name="plus" />
            <span>{t('nav.open')}</span>
          </a>
          <details className="menu narrow-only">
            <summary className="ds-button" data-variant="tertiary" data-size="sm">
              <Icon name="menu" />
              <span>{t('nav.menu')}</span>
            </summary>
            <nav className="menu-panel" aria-label={t('nav.main')}>
              {parts}
              {member ? (
                <>
                  <p className="menu-name">
                    <bdi>{member.displayName}</bdi>
                  </p>
                  <MemberLinks paths={paths} current={current} member={member} onSignOut={onSignOut} />
                </>
              ) : (
                <a href={signIn} aria-current={mark('signIn', current)}>
                  {t('nav.sign_in')}
                </a>
              )}
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}
