import { PATHS } from '#app/paths.ts'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { ATTEMPTS } from './paths.ts'

/** What works somewhere, and beside it, with the same weight, what did not work as planned. */
export function PracticeTabs({ current }: { current: 'practice' | 'attempts' }) {
  const t = useT()
  return (
    <LinkTabs
      label={t('nav.practice')}
      tabs={[
        { href: PATHS.practice, label: t('practice.catalogue'), current: current === 'practice' },
        { href: ATTEMPTS, label: t('attempt.title'), current: current === 'attempts' },
      ]}
    />
  )
}
