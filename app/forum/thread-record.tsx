import { pathOfInitiative } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { ThreadPage } from '#server/forum/thread-page.ts'

interface ThreadRecordProps {
  thread: ThreadPage['thread']
  /** Where the finding is read that the conversation stands beside. */
  finding: string | null
}

/** Leads from a conversation to the record that it stands beside. */
export function ThreadRecord({ thread, finding }: ThreadRecordProps) {
  const t = useT()
  const href = thread.kind === 'practice' ? pathOfInitiative(thread) : finding
  if (!href) return null
  return (
    <p className="to-record">
      <a className="ds-link with-icon" href={href}>
        <Icon name={thread.kind} size={18} />
        {t(thread.kind === 'practice' ? 'thread.to_practice' : 'thread.read_finding')}
      </a>
    </p>
  )
}
