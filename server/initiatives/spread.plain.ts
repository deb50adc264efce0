/** Something that was learned from something else of its kind, or from where it all began. */
export interface Learned {
  id: string
  learnedFromId: string | null
}

/** One that stands, and those who learned from it. */
export interface SpreadNode<T extends Learned> {
  adoption: T
  taught: SpreadNode<T>[]
}

/**
 * Who learned from whom, in the order given: those who learned from nobody that stands come first on the outside. Where a
 * link of the chain was taken back, what came of it hangs on the nearest one before.
 * @param chain all of them, also those taken back
 */
export function spreadTree<T extends Learned>(standing: readonly T[], chain: readonly Learned[]): SpreadNode<T>[] {
  const nodes = new Map(standing.map((adoption): [string, SpreadNode<T>] => [adoption.id, { adoption, taught: [] }]))
  const sources = new Map(chain.map(({ id, learnedFromId }) => [id, learnedFromId]))
  const roots: SpreadNode<T>[] = []
  for (const node of nodes.values()) {
    let source = node.adoption.learnedFromId
    while (source !== null && !nodes.has(source)) source = sources.get(source) ?? null
    const teacher = source === null ? undefined : nodes.get(source)
    if (teacher) teacher.taught.push(node)
    else roots.push(node)
  }
  return roots
}
