/** Whether a post tells what a record says: it then changes with the record, and only so. */
export const tellsRecord = (kind: string, number: number): boolean =>
  number === 1 && (kind === 'practice' || kind === 'finding')
