import { index, type RouteConfig } from '@remix-run/route-config'

export default [index('empty-page.tsx')] satisfies RouteConfig
