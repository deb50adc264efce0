import { type Group, groupSlug } from '#server/accounts/terms.ts'
import { useT } from './messages.tsx'

/**
 * Who is writing, by group and never by name: one entry per person. Not announced: it comes and goes too often. The line keeps its place in the page while it is
 * empty, so that nothing moves when somebody starts to write.
 */
export function Typing({ writing }: { writing: readonly Group[] }) {
  const t = useT()
  const groups = [...new Set(writing)]
  const [first] = writing
  return (
    <p className="typing">
      {groups.map((group) => (
        <span className="dot" data-color={groupSlug(group)} key={group} />
      ))}
      {first === undefined
        ? null
        : writing.length === 1
          ? t(`writing.${first}`)
          : t('writing.several', { count: writing.length })}
    </p>
  )
}
