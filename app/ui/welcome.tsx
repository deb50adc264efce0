import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import { useT } from './messages.tsx'

/** Says once, where one was going, that one has joined: the address forgets it, so neither reload nor bookmark repeats it. */
export function Welcome() {
  const t = useT()
  const welcome = new URLSearchParams(useLocation().search).get('welcome') === 'yes'
  useEffect(() => {
    if (!welcome) return
    const address = new URL(location.href)
    address.searchParams.delete('welcome')
    history.replaceState(history.state, '', address)
  }, [welcome])
  return welcome ? (
    <p className="note" data-color="success" role="status">
      {t('verify.welcome')}
    </p>
  ) : null
}
