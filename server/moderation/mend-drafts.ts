import type { Tx } from '#server/platform/db.ts'
import { movedNumbers } from './mend-moved.ts'

/**
 * What members had begun to write in a merged thread is begun in the one it went into: a reply, or what was to become an
 * outcome. Where they had begun something there too, one stands below the other.
 */
export async function mendDrafts(
  tx: Tx,
  { moveId, fromId, toId }: { moveId: number; fromId: number; toId: number },
): Promise<void> {
  for (const form of ['reply', 'outcome']) {
    const [before, after] = [`${form}:${fromId}`, `reply:${toId}`]
    await tx.$executeRaw`
      UPDATE draft AS standing
         SET fields = jsonb_set(standing.fields, '{body}', to_jsonb(concat_ws(E'\n\n',
               nullif(standing.fields ->> 'body', ''), nullif(begun.fields ->> 'body', '')))),
             version = standing.version + 1
        FROM draft AS begun
       WHERE begun.key = ${before} AND standing.key = ${after} AND standing.member_id = begun.member_id`
    await tx.$executeRaw`
      DELETE FROM draft AS begun USING draft AS standing
       WHERE begun.key = ${before} AND standing.key = ${after} AND standing.member_id = begun.member_id`
    await tx.$executeRaw`
      UPDATE draft
         SET key = ${after},
             fields = (fields - 'outcomeRevision' - 'replyToNumber') || coalesce(
               (SELECT jsonb_build_object('replyToNumber', moved.now::text) FROM ${movedNumbers(moveId)}
                 WHERE moved.old::text = fields ->> 'replyToNumber'), '{}'::jsonb)
       WHERE key = ${before}`
  }
}
