import { expect, type Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'

const t = translate('en')

/** Opens what stands behind the three dots of a post. */
export async function openPostMenu(page: Page, number: number): Promise<void> {
  await page.getByLabel(t('post.more_number', { number })).click()
  await expect(page.getByRole('link', { name: t('link.do_number', { number }) })).toBeVisible()
}
