import { memo } from 'react'

/**
 * A hidden field that the page's scripts change as well: what they have set stays until the page itself has another value.
 * Without `memo`, each time that its form is drawn anew React would put the first value back.
 */
export const HiddenMark = memo(function HiddenMark({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} defaultValue={value} />
})
