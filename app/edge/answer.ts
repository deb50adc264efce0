import { useActionData } from '@remix-run/react'
import { useState } from 'react'

/**
 * What the action said to the form of this page, for as long as the page stands. Forms are sent as documents, so the
 * answer comes with the page; the router forgets it as soon as a link within the page is followed (the skip link, a
 * line of the error summary), and would take along all that was typed.
 */
export function useAnswer<T>() {
  return useState(useActionData<T>())[0]
}
