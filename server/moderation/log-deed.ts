export { logDeed } from '#server/accounts/log-deed.ts'
