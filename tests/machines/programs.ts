import express from 'express'
import { api } from '#server/machines/api.ts'
import { feeds } from '#server/machines/feeds.ts'
import type { Db } from '#server/platform/db.ts'
import { type Answer, type Ask, listening } from '#tests/http/listening.ts'

/** What programs reach, without the pages. */
export const programs = (db: Db): Promise<Ask> => listening(express().disable('etag').use(api(db), feeds(db)))

/** The JSON of an answer. */
// biome-ignore lint/suspicious/noExplicitAny: tests say what they look for in it
export const jsonOf = ({ body }: Answer): any => JSON.parse(body.toString())
