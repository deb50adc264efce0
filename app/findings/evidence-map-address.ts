import { pathWith } from '#app/paths.ts'
import { DESIGN_GROUPS, type DesignGroup } from '#server/findings/design-groups.plain.ts'
import { POPULATION_ASPECTS, type PopulationAspect } from '#server/findings/population.plain.ts'

/** The evidence-and-gap map. It stands here, apart from the addresses that every page brings along. */
export const EVIDENCE_MAP_PATH = '/evidence-map'

/** What the address of the map says. */
export interface EvidenceMapAddress {
  by: PopulationAspect
  group: DesignGroup | undefined
}

/** Reads what the map shows across, and which designs. Unknown values count as not given. */
export function evidenceMapAddressOf({ url }: Request): EvidenceMapAddress {
  const query = new URL(url).searchParams
  return {
    by: POPULATION_ASPECTS.find((aspect) => aspect === query.get('by')) ?? 'status',
    group: DESIGN_GROUPS.find((group) => group === query.get('designs')),
  }
}

/** The address of the map, or of its table as a file. */
export const pathOfEvidenceMap = ({ by, group }: EvidenceMapAddress, ending: '' | '.csv' | '.json' = ''): string =>
  pathWith(EVIDENCE_MAP_PATH + ending, { ...(by === 'status' ? {} : { by }), ...(group ? { designs: group } : {}) })
