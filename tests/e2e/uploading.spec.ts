import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { pdf, png } from '#tests/forum/sent-files.ts'
import { picture, document as planOf, showing } from '#tests/forum/uploads.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')

const aPicture = async () => ({
  name: 'C:\\photos\\door.png',
  mimeType: 'image/png',
  buffer: await png({ width: 1_200, height: 600 }),
})

const text = (page: Page) => page.getByLabel(t('composer.body'), { exact: true })

/** Opens the part for files, chooses one, says what it shows and presses Add. */
async function add(page: Page, file: { name: string; mimeType: string; buffer: Buffer }, words: string): Promise<void> {
  const box = page.locator('details.upload')
  if (!(await box.evaluate((each: HTMLDetailsElement) => each.open))) await box.locator('summary').click()
  await page.getByLabel(t('upload.file'), { exact: true }).setInputFiles(file)
  await page.getByLabel(t('upload.description'), { exact: true }).fill(words)
  await page.getByRole('button', { name: t('upload.add'), exact: true }).click()
}

test('a picture is added to a reply, and everybody sees it with its words', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}/reply`)
  await text(page).fill('This hangs on our door.')
  await add(page, await aPicture(), 'Opening hours in four languages')
  await expect(text(page)).toHaveValue(
    /^This hangs on our door\.\n\n!\[Opening hours in four languages\]\(upload:[0-9a-f-]{36}\)\s*$/,
  )
  const list = page.getByRole('list', { name: t('upload.shown') })
  await expect(list.getByRole('link', { name: 'Opening hours in four languages', exact: true })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview img')).toHaveAttribute('alt', 'Opening hours in four languages')
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page).toHaveURL(/#p2$/)

  const reader = await person()
  await reader.goto(`/t/${id}`)
  const shown = reader.locator('#p2').getByRole('img', { name: 'Opening hours in four languages' })
  await shown.scrollIntoViewIfNeeded()
  await expect(shown).toHaveJSProperty('naturalWidth', 800)
  await expect(reader.locator('#p2 figcaption')).toHaveText('Opening hours in four languages')
  await axe(reader)
  await noSidewaysScroll(reader)
})

test('what is wrong with a file is said beside it, and nothing that was typed is lost', { tag: '@both' }, async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const page = await person(await someone())
  await page.goto('/share')
  const body = page.getByLabel(t('open.body'), { exact: true })
  await body.fill('Something I have written.')
  await add(page, await aPicture(), '')
  await expect(page.getByLabel(t('upload.description'), { exact: true })).toHaveAccessibleDescription(
    new RegExp(t('upload.describe')),
  )
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  await add(page, { name: 'cat.png', mimeType: 'image/png', buffer: html }, 'A cat')
  const file = page.getByLabel(t('upload.file'), { exact: true })
  await expect(file).toHaveAccessibleDescription(new RegExp(t('upload.refused_markup')))
  await expect(page.getByLabel(t('upload.description'), { exact: true })).toHaveValue('A cat')
  await expect(body).toHaveValue('Something I have written.')
  await axe(page)
  await noSidewaysScroll(page)
})

test('a file that was described and not added is not left behind unseen', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  await text(page).fill('Here is the plan.')
  await page.locator('details.upload summary').click()
  await page.getByLabel(t('upload.description'), { exact: true }).fill('The plan')
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page.getByLabel(t('upload.file'), { exact: true })).toHaveAccessibleDescription(
    new RegExp(t('upload.not_added').replace(/[.?]/g, '.')),
  )
  await expect(text(page)).toHaveValue('Here is the plan.')
})

test('a picture that is pasted or dropped asks for its words, and goes where the cursor stands', async ({
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await text(page).fill('Before. After.')
  await text(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 7))
  for (const [event, words] of [
    ['paste', 'A pasted door'],
    ['drop', 'A dropped door'],
  ] as const) {
    const bytes = [...(await png({ width: words.length * 10 }))]
    await text(page).evaluate(
      (field, given) => {
        const carried = new DataTransfer()
        carried.items.add(new File([Uint8Array.from(given.bytes)], 'image.png', { type: 'image/png' }))
        const facts = { bubbles: true, cancelable: true }
        field.dispatchEvent(
          given.event === 'paste'
            ? new ClipboardEvent('paste', { ...facts, clipboardData: carried })
            : new DragEvent('drop', { ...facts, dataTransfer: carried }),
        )
      },
      { event, bytes },
    )
    const description = page.getByLabel(t('upload.description'), { exact: true })
    await expect(description).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('upload.added', { name: words }))).toBeVisible()
    await expect(text(page)).toBeFocused()
  }
  await expect(text(page)).toHaveValue(
    /^Before\.\n\n!\[A pasted door\]\(upload:[^)]+\)\n\n!\[A dropped door\]\(upload:[^)]+\)\n\n After\.$/,
  )
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page.locator('#p2').getByRole('img')).toHaveCount(2)
  await expect(page.getByRole('list', { name: t('upload.shown') })).toHaveCount(0)
})

test('a document says its kind and size, and is downloaded', { tag: '@both' }, async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  await add(page, { name: 'Møteplan.pdf', mimeType: 'application/pdf', buffer: pdf() }, '')
  await expect(text(page)).toHaveValue(/\[Møteplan\.pdf\]\(upload:/)
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  const reader = await person()
  await reader.goto(`/t/${id}`)
  const link = reader.getByRole('link', { name: 'Møteplan.pdf (PDF, 1 kB)' })
  const [download] = await Promise.all([reader.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('Møteplan.pdf')
})

test('a file is deleted for good, and who has the conversation open sees it go', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const [nora, idris] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  const door = await picture(site.db, nora, 'A door with names')
  const number = await showing(site.db, nora, id, door, await planOf(site.db, nora))
  const [page, other, reader] = [await person(nora), await person(idris), await person()]
  await other.goto(`/t/${id}`)
  await reader.goto(`/t/${id}`)
  await expect(other.getByRole('img', { name: 'A door with names' })).toBeVisible()

  await page.goto(`/t/${id}/posts/${number}/edit`)
  await page.locator('details.upload summary').click()
  const link = page.getByRole('link', { name: `${t('upload.delete')} A door with names` })
  const [deleting] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await expect(deleting.getByRole('heading', { level: 1 })).toHaveText(t('upload.delete_title'))
  await axe(deleting)
  await noSidewaysScroll(deleting)
  await deleting.getByRole('button', { name: t('upload.delete_do') }).click()
  await expect(deleting.locator(`#p${number}`)).toContainText(t('upload.picture_removed'))

  if (javaScriptEnabled === false) await other.reload()
  await reader.reload()
  for (const window of [other, reader]) {
    await expect(window.locator(`#p${number}`)).toContainText(t('upload.picture_removed'))
    await expect(window.locator(`#p${number}`).getByRole('img')).toHaveCount(0)
    await expect(window.getByRole('link', { name: /plan\.pdf/ })).toBeVisible()
  }
  expect((await reader.request.get(door.href)).status()).toBe(404)
  expect((await page.request.get(door.href)).status()).toBe(404)
})

test('a body that is too large is refused before it is read', async ({ person, someone, site }) => {
  const page = await person(await someone())
  const headers = { origin: site.origin }
  const send = (address: string, megabytes: number) =>
    page.request
      .post(address, {
        headers,
        multipart: {
          file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(megabytes * 1_000_000) },
        },
      })
      .then(
        (answer) => answer.status(),
        // Whoever is still sending may find the connection closed before they read the answer.
        () => 413,
      )
  expect(await send('/files', 12)).toBe(413)
  expect(await send('/sign-in', 1)).toBe(413)
  expect(await send('/settings', 1)).toBe(413)
  expect(await send('/files', 9)).toBe(422)
})

test('a session that ended while a picture was added keeps the text', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  await text(page).fill('Words that took an hour.')
  await page.context().clearCookies()
  await add(page, await aPicture(), 'A door')
  await expect(page.getByText(t('failure.signed_out')).first()).toBeVisible()
  await expect(text(page)).toHaveValue('Words that took an hour.')
  await expect(page.getByLabel(t('upload.description'), { exact: true })).toHaveValue('A door')
})
