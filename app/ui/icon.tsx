import type { ReactNode } from 'react'

/** Strokes on a 24 × 24 field, 1.6 wide, round ends. */
const DRAWINGS = {
  question: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.1M12 17.2v.1" />
    </>
  ),
  discussion: <path d="M3.5 5.5h11v8h-6l-3 3v-3h-2zM17.5 9.5h3v8h-2v3l-3-3h-5v-1" />,
  call: <path d="M4 10v4h3l8 4V6L7 10zM18 9.5a3.5 3.5 0 0 1 0 5M8 14.5l1 5h2" />,
  practice: <path d="M12 3l2.6 5.6 6.1.7-4.5 4.2 1.2 6L12 16.5 6.6 19.5l1.2-6L3.3 9.3l6.1-.7z" />,
  finding: <path d="M10 3h4M11 3v6l-5 9a2 2 0 0 0 1.8 3h8.4A2 2 0 0 0 18 18l-5-9V3M8 15h8" />,
  place: (
    <>
      <path d="M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0c0 4.8-6.5 11-6.5 11z" />
      <circle cx="12" cy="10" r="2.2" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.5 4.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  more: <path d="M5 12h.1M12 12h.1M19 12h.1" strokeWidth="2.6" />,
  lock: (
    <>
      <rect x="5.5" y="10.5" width="13" height="9.5" rx="1.8" />
      <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8.5" r="3.7" />
      <path d="M4.8 20a7.3 7.3 0 0 1 14.4 0" />
    </>
  ),
  check: <path d="M5 12.5l4.6 4.6L19 7.5" />,
  warning: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7.5v5.2M12 16.3v.1" />
    </>
  ),
  reply: <path d="M9.5 6.5L4.5 11.5l5 5M4.5 11.5h9a6 6 0 0 1 6 6v1" />,
  quote: <path d="M9.5 7C6.5 8 5 10 5 13.5V17h5v-5H7.5M18.5 7c-3 1-4.5 3-4.5 6.5V17h5v-5h-2.5" />,
  edit: <path d="M4.5 19.5l1-4.2L16 4.8a1.8 1.8 0 0 1 2.5 0l.7.7a1.8 1.8 0 0 1 0 2.5L8.7 18.5z" />,
  link: <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1" />,
  bookmark: <path d="M6.5 4h11v16.5L12 16.5l-5.5 4z" />,
  print: <path d="M7 9V3.5h10V9M7 16H4.5V9.5h15V16H17M7 13.5h10v7H7z" />,
  back: <path d="M14.5 6l-6 6 6 6" />,
  forward: <path d="M9.5 6l6 6-6 6" />,
  down: <path d="M6 9.5l6 6 6-6" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3.5 9.5h17M3.5 14.5h17M12 3c-5 5.2-5 12.8 0 18M12 3c5 5.2 5 12.8 0 18" />
    </>
  ),
  bell: <path d="M6 16v-5a6 6 0 1 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0" />,
  picture: (
    <>
      <rect x="3.5" y="4.5" width="17" height="15" rx="1.8" />
      <circle cx="8.5" cy="9.5" r="1.6" />
      <path d="M4 17l5-4.5 3.5 3 3-2.5 5 4.5" />
    </>
  ),
  document: <path d="M7 3.5h7l4.5 4.5v12.5H7zM14 3.5V8h4.5M10 12.5h5.5M10 16h5.5" />,
  mail: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1.8" />
      <path d="M4 7l8 6 8-6" />
    </>
  ),
} satisfies Record<string, ReactNode>

/** The name of a drawing. */
export type IconName = keyof typeof DRAWINGS

/** Drawings that point along the line of writing, or are a sign of it, and turn with it: Arabic asks with ؟. */
const DIRECTED: ReadonlySet<IconName> = new Set(['back', 'forward', 'question', 'quote', 'reply'])

/** A drawing beside words. It says nothing by itself: give `label` only where no word stands beside it. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden because words stand beside it
    <svg
      className={DIRECTED.has(name) ? 'icon icon-directed' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      {...named}
    >
      {DRAWINGS[name]}
    </svg>
  )
}
