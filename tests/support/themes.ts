import { plantReference } from '#prisma/reference/plant.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import type { Db } from '#server/platform/db.ts'

/** Puts the themes right again: they stay between tests, whatever a test has added, merged, moved or written. */
export async function restoreThemes(db: Db): Promise<void> {
  await db.theme.updateMany({ data: { mergedInto: null, shapedAt: null } })
  await db.theme.deleteMany({ where: { code: { notIn: [...THEME_CODES] } } })
  await db.themeText.updateMany({ data: { welcome: '', rules: '' } })
  await plantReference(db)
}
