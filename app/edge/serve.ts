import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Asking } from '#server/http/asking.ts'

/** Answers requests with the application's pages, as the person that Express has found asking. */
export const servePages = (build: ServerBuild | (() => Promise<ServerBuild>), mode: string): RequestHandler =>
  createRequestHandler({ build, mode, getLoadContext: (_request, response) => response.locals.asking as Asking & AppLoadContext })
