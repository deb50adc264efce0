import { notFound } from '#server/platform/failures.ts'
import { read } from './read.ts'

/** Every address that no other route answers. */
export const loader = read(async () => {
  throw notFound()
})

/** Never drawn: the root says that there is nothing here. */
export default function NothingHere() {
  return null
}
