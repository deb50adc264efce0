import { useT } from '#app/ui/messages.tsx'
import { type ContactView, phoneHref } from '#server/initiatives/contact.plain.ts'
import { hostOf } from '#server/platform/web-address.plain.ts'

/** Whom to ask, as the owners put it in the language of what they tell, and how to reach them. */
export function ContactLines({
  contact: { name, role, mail, phone, page, audience },
  language,
}: {
  contact: ContactView
  language: string
}) {
  const t = useT()
  return (
    <address className="contact">
      <b>
        <bdi lang={language}>{name}</bdi>
      </b>
      {role ? (
        <span lang={language} dir="auto">
          {role}
        </span>
      ) : null}
      {mail ? (
        <a className="ds-link" href={`mailto:${mail}`} dir="ltr">
          {mail}
        </a>
      ) : null}
      {phone ? (
        <a className="ds-link" href={phoneHref(phone)} dir="ltr">
          {phone}
        </a>
      ) : null}
      {page ? (
        <a className="ds-link" href={page} dir="ltr" rel="noreferrer nofollow ugc">
          {hostOf(page)}
        </a>
      ) : null}
      {audience === 'members' ? <small>{t('contact.members')}</small> : null}
    </address>
  )
}
