import type { ReactNode } from 'react'
import type { Audience } from '#server/forum/terms.ts'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'

/** Who will read what is being written, said before it is sent. `children`: a way to change it. */
export function WhoReads({ audience, children }: { audience: Audience; children?: ReactNode }) {
  const t = useT()
  return (
    <div className="who-reads">
      <Icon name={audience === 'public' ? 'eye' : 'lock'} size={22} />
      <p>
        <strong>{t(`who.${audience}`)}</strong> {t('who.beside')} {children}
      </p>
    </div>
  )
}
