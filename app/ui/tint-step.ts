/** Ten steps of tint: 0 for nothing, 10 for the fullest cell of the table. */
export const tintStep = (count: number, most: number): number =>
  count <= 0 ? 0 : Math.max(1, Math.round((count / most) * 10))
