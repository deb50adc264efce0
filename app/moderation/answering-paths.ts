import { PATHS } from '#app/paths.ts'

/** Moderation in numbers. */
export const TRANSPARENCY = '/transparency'

/** What staff did. */
export const STAFF_LOG = '/moderation/log'

/** Where a coordinator confirms the groups that somebody says they belong to. */
export const pathToGroups = (memberId: string): string => `${PATHS.people}/${memberId}/groups`

/** Where a coordinator gives and takes somebody’s staff roles. */
export const pathToRoles = (memberId: string): string => `${PATHS.people}/${memberId}/roles`

/** Where a coordinator is shown somebody’s address, for a reason. */
export const pathToAddress = (memberId: string): string => `${PATHS.people}/${memberId}/address`
