/**
 * Words and limits of findings that the browser uses too.
 */

/** Designs of studies, from syntheses by way of experiments and observation to documents. */
export const DESIGNS = [
  'systematic_review',
  'meta_analysis',
  'qualitative_synthesis',
  'scoping_review',
  'rct',
  'cluster_rct',
  'stepped_wedge',
  'quasi_experimental',
  'interrupted_time_series',
  'cohort',
  'register_based',
  'case_control',
  'cross_sectional',
  'before_after',
  'diagnostic_accuracy',
  'case_series',
  'qualitative_interviews',
  'focus_groups',
  'ethnography',
  'participatory_action',
  'mixed_methods',
  'process_evaluation',
  'implementation_study',
  'economic_evaluation',
  'modelling',
  'survey_validation',
  'guideline',
  'policy_analysis',
  'evaluation_report',
  'protocol',
  'expert_opinion',
] as const
export type Design = (typeof DESIGNS)[number]

/** What a study asked: the seven questions of Oxford CEBM 2011, and how something is lived. */
export const QUESTIONS = [
  'prevalence',
  'diagnosis',
  'prognosis',
  'benefit',
  'common_harm',
  'rare_harm',
  'screening',
  'experience',
] as const
export type Question = (typeof QUESTIONS)[number]

/** Which way a finding points. */
export const DIRECTIONS = ['benefit', 'harm', 'none', 'mixed', 'descriptive'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How far people with experience took part, from not at all. */
export const INVOLVEMENTS = ['none_stated', 'informed', 'consulted', 'involved', 'collaborated', 'user_led'] as const
export type Involvement = (typeof INVOLVEMENTS)[number]

/** Kinds of publication, by their names in CSL. */
export const PUBLICATION_TYPES = [
  'article-journal',
  'chapter',
  'book',
  'report',
  'thesis',
  'paper-conference',
  'article',
  'webpage',
  'document',
] as const
export type PublicationType = (typeof PUBLICATION_TYPES)[number]

/** Where reference managers can take a record from. */
export const RECORD_FORMATS = ['bib', 'ris', 'json'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

/** Lengths in characters (Unicode code points), counts and sizes. */
export const FINDING_LIMITS = {
  /** The publication's own title. */
  title: { min: 3, max: 500 },
  /** The finding in one line: the title of its conversation. */
  headline: { min: 8, max: 160 },
  authors: { max: 5_000 },
  line: { max: 300 },
  number: { max: 40 },
  address: { max: 1_000 },
  /** Each of the three parts of the plain summary. */
  summary: { min: 20, max: 2_000 },
  /** Limitations, interests, money. */
  note: { max: 1_000 },
  /** Years of publication and of study. */
  year: { min: 1800, max: 2100 },
  /** Municipalities and counties of one study. */
  places: { max: 20 },
  /** Drafts of one member. */
  drafts: 1_000,
  participants: 1_000_000_000,
  /** Characters of a pasted bibliography, bytes of an uploaded one. */
  pasted: 400_000,
  file: 1_000_000,
  /** Records in one import. */
  records: 500,
} as const

/** Findings on one page of a list. */
export const FINDINGS_PER_PAGE = 20

/** What became of a record of an import. */
export const IMPORT_OUTCOMES = ['added', 'merged', 'published_before', 'refused'] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

/** Why a record is not taken. */
export const RECORD_PROBLEMS = ['unreadable', 'no_title', 'no_year', 'too_long', 'identifier', 'characters'] as const
export type RecordProblem = (typeof RECORD_PROBLEMS)[number]
