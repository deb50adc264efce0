/** What ties two conversations of the demo, named by their titles. */
export interface RelationSeed {
  from: string
  to: string
  kind:
    | 'based_on'
    | 'motivated_by'
    | 'evaluates'
    | 'supports'
    | 'qualifies'
    | 'challenges'
    | 'adapted_from'
    | 'answered_by'
    | 'partly_answered_by'
    | 'led_to'
  /** Why, in the words of whoever says so. */
  reason: string
  language: 'nb' | 'en' | 'ar'
  /** Key of the person who says so. */
  by: string
  state: 'proposed' | 'confirmed' | 'disputed'
  /** What somebody who answers for the other end said, in the same language. */
  answer?: string
}
