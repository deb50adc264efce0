import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')

test('the page for an answer warns, previews in place and keeps what is typed', async ({ person, someone, site }) => {
  const asked = await thread(site.db, { createdAt: new Date() })
  await post(site.db, asked, { body: 'Said before.', createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${asked.id}/reply?to=2&quote=yes`)
  const body = page.getByLabel(t('composer.body'), { exact: true })
  await expect(body).toHaveValue(/Said before\./)

  await body.fill('Her number is 13097248022')
  await expect(page.getByText(t('identifier.blocked'))).toBeVisible()
  await body.fill('Fnr 13097248032')
  await expect(page.getByText(t('identifier.blocked'))).toBeHidden()
  await expect(page.getByText(t('identifier.warned'))).toBeVisible()
  await body.fill('Born, fnr 130972')
  await expect(page.getByText(t('identifier.hinted'))).toBeVisible()
  await body.fill('It is **so**.')
  await expect(page.getByText(t('identifier.hinted'))).toBeHidden()

  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview strong')).toHaveText('so')
  await page.getByRole('button', { name: t('composer.write') }).click()
  await expect(body).toHaveValue('It is **so**.')

  await page.reload()
  await expect(body).toHaveValue('It is **so**.')
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page.locator('#p3')).toContainText('It is so.')
  // The page has come to life, and has let go of what was sent.
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  await page.goto(`/t/${asked.id}/reply?to=2&quote=yes`)
  await expect(body).toHaveValue(/Said before\./)
})
