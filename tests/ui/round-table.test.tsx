import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MessagesProvider } from '#app/ui/messages.tsx'
import { RoundTable, type RoundTableSize } from '#app/ui/round-table.tsx'
import { tableSentence } from '#app/ui/table-sentence.ts'
import { tintStep } from '#app/ui/tint-step.ts'
import type { Voices } from '#server/forum/views.ts'
import { translate } from '#server/i18n/messages.ts'

const VOICES: Voices = { researcher: 2, clinician: 9, interpreter: 11, ngo: 3, service_user: 4 }

function draw(voices: Voices, size?: RoundTableSize, label?: string): string {
  return renderToStaticMarkup(
    <MessagesProvider locale="en" t={translate('en')}>
      <RoundTable voices={voices} {...(size ? { size } : {})} {...(label === undefined ? {} : { label })} />
    </MessagesProvider>,
  )
}

/** Radius of each seat by its group's colour name, as drawn. */
function seats(markup: string): Record<string, { radius: number; empty: boolean }> {
  const drawn = markup.matchAll(/<circle [^>]*r="([\d.]+)" class="(seat[^"]*)" data-color="([^"]+)"/g)
  return Object.fromEntries(
    [...drawn].map(([, radius, look, group]) => [group, { radius: Number(radius), empty: look === 'seat empty' }]),
  )
}

describe('the round table in a sentence', () => {
  it('names who has spoken, how often, and the empty seats, in the order of the groups', () => {
    expect(tableSentence(VOICES, translate('en'), 'en')).toBe(
      'At the table: researchers 2, health professionals 9, interpreters 11, voluntary and migrant organisations 3, service users and families 4. Empty seats: policymakers and administration.',
    )
  })

  it('speaks Norwegian', () => {
    expect(tableSentence({ interpreter: 1200 }, translate('nb'), 'nb')).toMatch(
      /^Rundt bordet: tolker 1\s200\. Ledige stoler: forskere, helsepersonell, /,
    )
  })

  it('says so when every seat is taken, and when none is', () => {
    const everybody: Voices = { ...VOICES, policymaker: 1 }
    expect(tableSentence(everybody, translate('en'), 'en')).toMatch(
      /policymakers and administration 1\. No empty seats\.$/,
    )
    expect(tableSentence({}, translate('en'), 'en')).toBe('Nobody has spoken yet. All six seats are empty.')
    expect(tableSentence({ ngo: 0 }, translate('en'), 'en')).toBe(tableSentence({}, translate('en'), 'en'))
  })
})

describe('the round table as it is drawn', () => {
  it('has six seats, filled for groups that have spoken and empty for the rest', () => {
    const drawn = seats(draw(VOICES))
    expect(Object.keys(drawn)).toEqual(['researcher', 'clinician', 'interpreter', 'ngo', 'service-user', 'policymaker'])
    expect(Object.entries(drawn).filter(([, seat]) => seat.empty)).toEqual([['policymaker', expect.anything()]])
  })

  it('only says whether in a row of a list: every filled seat has the same size', () => {
    const filled = Object.values(seats(draw(VOICES, 34))).filter((seat) => !seat.empty)
    expect(new Set(filled.map((seat) => seat.radius)).size).toBe(1)
  })

  it('lets a seat grow with its share when there is room, and keeps it inside the drawing', () => {
    const drawn = seats(draw(VOICES, 128))
    const radius = (group: string) => drawn[group]?.radius ?? 0
    expect(radius('interpreter')).toBeGreaterThan(radius('clinician'))
    expect(radius('clinician')).toBeGreaterThan(radius('researcher'))
    expect(radius('researcher')).toBeGreaterThan(radius('policymaker'))
    expect(radius('interpreter')).toBeLessThanOrEqual(50 - 37)
  })

  it('is an image with its sentence, or hidden where words stand beside it', () => {
    expect(draw(VOICES)).toContain('role="img" aria-label="At the table: researchers 2')
    expect(draw(VOICES, 34, '')).toContain('aria-hidden="true"')
    expect(draw(VOICES, 34, '')).not.toContain('role="img"')
  })
})

it.each([
  [0, 31, 0],
  [1, 31, 1],
  [1, 1000, 1],
  [16, 31, 5],
  [31, 31, 10],
  [1, 1, 10],
])('a cell of %i posts where the fullest has %i is tinted %i steps of ten', (count, most, step) => {
  expect(tintStep(count, most)).toBe(step)
})
