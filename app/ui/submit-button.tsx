import type { ButtonHTMLAttributes } from 'react'

interface SubmitButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  variant?: 'primary' | 'secondary' | 'tertiary'
  size?: 'sm' | 'md'
  /** While the form travels: the button says it is busy and takes no second click. */
  busy?: boolean
}

/** The button that sends a form. */
export function SubmitButton({ variant = 'primary', size, busy = false, onClick, ...rest }: SubmitButtonProps) {
  return (
    <button
      {...rest}
      type="submit"
      className="ds-button"
      data-variant={variant === 'primary' ? undefined : variant}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  )
}
