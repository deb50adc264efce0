import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'

const t = translate('en')

export const body = (page: Page) => page.getByLabel(t('composer.body'), { exact: true })
export const send = (page: Page) => page.getByRole('button', { name: t('composer.send'), exact: true })
export const save = (page: Page) => page.getByRole('button', { name: t('draft.save'), exact: true })
/** How it stands with the draft. */
export const line = (page: Page) => page.locator('.writing-line [role=status]')

/** Types, so that what helps with writing comes as it does for people. */
export async function write(page: Page, text: string): Promise<void> {
  await body(page).click()
  await body(page).fill(text)
}
