import { READER } from '#server/permissions/actor.ts'
import { type Ability, can } from '#server/permissions/can.ts'
import type { Actor, MemberActor } from '#server/platform/context.ts'

const somebody = (id: string, changes: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  id,
  publicId: id,
  displayName: id,
  groups: ['clinician'],
  roles: [],
  ...changes,
})

/** Everybody whom the rules tell apart. */
export const ACTORS = {
  'a reader': READER,
  'a member': somebody('member'),
  'a member of no group': somebody('newcomer', { groups: [] }),
  'the author': somebody('author', { groups: ['clinician', 'service_user'] }),
  'a curator': somebody('curator', { roles: ['curator'] }),
  'a moderator': somebody('moderator', { roles: ['moderator'] }),
  'a coordinator': somebody('coordinator', { roles: ['coordinator'] }),
  'an administrator': somebody('administrator', { roles: ['administrator'] }),
} as const satisfies Record<string, Actor>
export type ActorName = keyof typeof ACTORS

const names = Object.keys(ACTORS) as ActorName[]
export const EVERYBODY: readonly ActorName[] = names
export const NOBODY: readonly ActorName[] = []
export const MEMBERS: readonly ActorName[] = names.filter((name) => name !== 'a reader')

/** For each ability, the states of its subject and who may. */
export type RuleTable = Partial<
  Record<Ability, readonly [state: string, subject: unknown, may: readonly ActorName[]][]>
>

/** A table spelled out: one case for each actor and state. */
export const cases = (table: RuleTable) =>
  Object.entries(table).flatMap(([ability, states]) =>
    states.flatMap(([state, subject, may]) =>
      names.map((name) => ({ ability: ability as Ability, state, subject, name, may: may.includes(name) })),
    ),
  )

/** Whether an actor may, whatever the types say of the subject. */
export const asked = (actor: Actor, ability: Ability, subject: unknown): boolean =>
  (can as (actor: Actor, ability: Ability, ...subject: unknown[]) => boolean)(actor, ability, subject)
