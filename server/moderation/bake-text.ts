import { bakePost } from '#server/forum/bake-post.ts'
import { Failure, invalid } from '#server/platform/failures.ts'

/**
 * Renders markdown that staff wrote, and reads what people will see of it for identity numbers, as for posts.
 * @throws {Failure} 422 at the field that the text came from
 */
export function bakeText(field: string, source: string): string {
  try {
    return bakePost(source)
  } catch (error) {
    const said = error instanceof Failure ? error.fields.body : undefined
    throw said ? invalid({ [field]: said }) : error
  }
}
