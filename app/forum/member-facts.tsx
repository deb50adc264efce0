import type { ReactNode } from 'react'
import { pathOfList } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import type { MemberProfile } from '#server/accounts/member-profile.ts'
import type { FieldAudience } from '#server/accounts/terms.ts'
import type { MemberPage } from '#server/forum/member-page.ts'
import { LANGUAGE_NAMES } from '#server/i18n/languages.plain.ts'

/** What a member shows of themselves: groups, themes, languages. What is not shown leaves no trace. */
export function MemberFacts({ member, themes }: { member: MemberProfile; themes: MemberPage['themes'] }) {
  const t = useT()
  const { groups, languages, audiences } = member
  if (!groups && !languages && !themes?.length) return null
  return (
    <dl className="member-facts">
      {groups ? (
        <Fact name={t('member.groups')} seenBy={audiences?.groups}>
          <ul>
            {groups.map(({ group, verified }) => (
              <li key={group}>
                <VoiceTag voice={group} />{' '}
                {group === 'service_user' ? null : (
                  <span className="subtle">{t(verified ? 'account.verified' : 'member.not_verified')}</span>
                )}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {themes && themes.length > 0 ? (
        <Fact name={t('member.themes')} seenBy={audiences?.themes}>
          <ul>
            {themes.map(({ code, name }) => (
              <li key={code}>
                <a href={pathOfList({ theme: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {languages ? (
        <Fact name={t('member.languages')} seenBy={audiences?.languages}>
          <ul className="in-line">
            {languages.map((language) => (
              <li key={language} lang={language}>
                <bdi>{LANGUAGE_NAMES[language]}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({
  name,
  seenBy,
  children,
}: {
  name: string
  /** Who else sees it: said to oneself only. */
  seenBy: FieldAudience | undefined
  children: ReactNode
}) {
  const t = useT()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {seenBy ? <p className="hint">{t(`member.seen_${seenBy}`)}</p> : null}
      </dd>
    </div>
  )
}
