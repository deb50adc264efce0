/** Bytes that a picture may have when it is sent. */
const PICTURE_BYTES = 8_000_000
/** Bytes that a document may have. */
const DOCUMENT_BYTES = 10_000_000

/** What a picture may be when it is sent, and what it becomes. Sizes in bytes, sides in pixels. */
export const PICTURE_LIMITS = {
  bytes: PICTURE_BYTES,
  side: 10_000,
  pixels: 50_000_000,
  largeSide: 1_600,
  smallSide: 800,
} as const

/** What a document may be, in bytes, and what it may unpack to. */
export const DOCUMENT_LIMITS = {
  bytes: DOCUMENT_BYTES,
  unpacked: 100_000_000,
  /** Times that a part may grow when it is unpacked; texts of XML grow some tens of times. */
  growth: 200,
  parts: 4_000,
} as const
