import { useLocation } from '@remix-run/react'
import { pathOfThread } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { pathToSteer } from './paths.ts'

interface SteeringHeadProps {
  thread: { id: number; slug: string; title: string; language: string }
  /** What is done to it. */
  title: string
}

/** The head of a page on which moderators do one thing to a conversation: the way back, and what it is. */
export function SteeringHead({ thread, title }: SteeringHeadProps) {
  const t = useT()
  const merged = new URLSearchParams(useLocation().search).has('merged')
  return (
    <>
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: t('steer.title'), href: pathToSteer(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {title}
      </h1>
      {merged ? (
        <p className="note" data-color="warning" role="status">
          {t('moved.merged_meanwhile')}
        </p>
      ) : null}
    </>
  )
}
