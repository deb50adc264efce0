import { useT } from '#app/ui/messages.tsx'
import { type ContactView, phoneHref } from '#server/initiatives/contact.plain.ts'
import { hostOf } from '#server/platform/web-address.plain.ts'

/** Whom to ask, and how to reach them. */
export function ContactLines({ contact: { name, role, mail, phone, page, audience } }: { contact: ContactView }) {
  const t = useT()
  return (
    <address className="contact">
      <b>
        <bdi>{name}</bdi>
      </b>
      {role ? <span dir="auto">{role}</span> : null}
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
