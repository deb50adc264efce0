import type { IncomingMessage } from 'node:http'
import { LIVE_PATH } from './terms.ts'

/**
 * Whether a wish to change the protocol of a connection is ours to grant: only the socket endpoint's is. Any other is
 * answered as the plain request that it is too (RFC 9110 §7.8), instead of being left open with nobody to answer.
 */
export const isLiveUpgrade = ({ url = '' }: Pick<IncomingMessage, 'url'>): boolean => url.startsWith(`${LIVE_PATH}/`)
