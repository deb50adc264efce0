export { type Deed, logDeed } from '#server/accounts/log-deed.ts'
