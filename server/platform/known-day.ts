import { z } from 'zod'

/** A day as date fields send it, `2026-11-27`, of a year that the database can count: there is no year 0 for it. */
export const knownDay = z.iso.date().refine((day) => !day.startsWith('0000'))
