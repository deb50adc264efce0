import { useT } from '#app/ui/messages.tsx'
import { sizeInWords } from '#server/forum/uploads.plain.ts'
import { directionOf, LANGUAGE_NAMES, type TextLanguage } from '#server/i18n/languages.plain.ts'
import { LICENCE_TEXTS } from '#server/initiatives/materials.plain.ts'
import type { MaterialView } from '#server/initiatives/materials-of.ts'
import { hostOf } from '#server/platform/web-address.plain.ts'

/** A material by its name, where it is, its language and what may be done with it. */
export function Material({ material }: { material: MaterialView }) {
  const t = useT()
  const { title, language, licence, licenceWords, href, file } = material
  const text = LICENCE_TEXTS[licence]
  return (
    <div className="material">
      <a className="ds-link" href={href} lang={language} dir={directionOf(language)} rel="noreferrer nofollow ugc">
        {title}
      </a>
      <small>
        <bdi>{file ? `${file.ending}, ${sizeInWords(file.size)}` : hostOf(href)}</bdi>
        {' · '}
        <bdi lang={language}>{LANGUAGE_NAMES[language as TextLanguage]}</bdi>
        {' · '}
        {text ? (
          <a className="ds-link" href={text.href} rel="license noreferrer">
            {text.name}
          </a>
        ) : (
          <bdi>{licence === 'other' ? licenceWords : t('licence.reserved')}</bdi>
        )}
      </small>
    </div>
  )
}

/** All that others need to do the same, in the order of its owners. */
export function MaterialList({ materials }: { materials: readonly MaterialView[] }) {
  return (
    <ul className="material-list">
      {materials.map((material) => (
        <li key={material.id}>
          <Material material={material} />
        </li>
      ))}
    </ul>
  )
}
