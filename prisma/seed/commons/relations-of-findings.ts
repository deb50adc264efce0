import type { RelationSeed } from './relations.ts'
import { relationsOfPracticeAndFindings } from './relations-of-practice-and-findings.ts'
import { relationsOfQuestionsAndFindings } from './relations-of-questions-and-findings.ts'

/** What people of the demo say ties its findings to practice, to questions and to what came of them. */
export const RELATIONS_OF_FINDINGS: RelationSeed[] = [
  ...relationsOfPracticeAndFindings,
  ...relationsOfQuestionsAndFindings,
]
