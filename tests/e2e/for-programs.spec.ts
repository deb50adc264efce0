import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { translate } from '#server/i18n/messages.ts'
import { publication, publishedFinding } from '#tests/findings/filling.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, post, thread } from '#tests/support/world.ts'

for (const locale of ['en', 'ar'] as const) {
  const t = translate(locale)
  test(`in ${locale} the foot of a page leads to what programs may read`, { tag: '@both' }, async ({
    page,
    site,
    axe,
    noSidewaysScroll,
  }) => {
    await page.context().addCookies([{ name: 'allmenning_locale', value: locale, url: site.origin }])
    await page.goto('/')
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: t('footer.api') })
      .click()
    await expect(page).toHaveURL('/api')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('api.title'))
    await expect(page.locator('pre').first()).toContainText(`curl '${site.origin}/api/v1/threads`)
    await page.getByText(t('api.feeds_by_theme')).click()
    await expect(page.locator('details li').first()).toBeVisible()
    await axe(page)
    await noSidewaysScroll(page)
    const feed = await page.getByRole('link', { name: t('kinds.question'), exact: true }).getAttribute('href')
    const answer = await page.request.get(feed ?? '')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(await answer.text()).toContain(`xml:lang="${locale}"`)
    const described = await page.getByRole('link', { name: t('api.openapi') }).getAttribute('href')
    expect((await (await page.request.get(described ?? '')).json()).openapi).toBe('3.1.1')
  })
}

test('a reader’s page tells programs what it shows; a member’s is no heavier for it', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
}) => {
  const asker = await someone({ displayName: 'Amina' })
  const title = 'Who pays </script><script>window.caught = 1</script>?'
  const { id } = await thread(site.db, { author: asker, title, body: 'At night.', createdAt: new Date() })
  await post(site.db, { id }, { body: 'The municipality.', createdAt: new Date() })
  await page.goto(`/t/${id}`)
  const told = page.locator('script[type="application/ld+json"]')
  expect(JSON.parse((await told.textContent()) ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: { name: title, text: 'At night.', suggestedAnswer: [{ text: 'The municipality.' }] },
  })
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(page.url())
  expect(await page.locator('meta[name="DC.creator"]').getAttribute('content')).toBe('Amina')
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title)
  expect(
    await page.locator('script').evaluateAll((all) => all.some((one) => one.textContent === 'window.caught = 1')),
  ).toBe(false)

  const member = await person(await someone())
  await member.goto(`/t/${id}`)
  await expect(member.getByRole('heading', { level: 1 })).toContainText('Who pays')
  expect(
    await member.locator('script[type="application/ld+json"], meta[name^="DC."], link[rel=canonical]').count(),
  ).toBe(0)
})

test('a reference manager finds the publication on the page of a finding, and its files', { tag: '@both' }, async ({
  page,
  someone,
  site,
}) => {
  await site.db.finding.deleteMany()
  const { id } = await publishedFinding(site.db, await someone({ groups: ['researcher'] }), publication())
  await page.goto(`/findings/${id}`)
  const contents = (name: string) =>
    page.locator(`meta[name="${name}"]`).evaluateAll((all) => all.map((one) => one.getAttribute('content')))
  expect(await contents('citation_author')).toEqual(['Haugen, K.', 'Osman, M.', 'Norwegian Institute of Examples'])
  expect(await contents('citation_doi')).toEqual(['10.5555/njpc.2025.0147'])
  const files = await page
    .locator('link[rel=alternate]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(files).toHaveLength(3)
  for (const file of files) expect(await (await page.request.get(file)).text()).toContain('10.5555/njpc.2025.0147')
})

test('lists name their feed, which is kept until something is taken back', async ({ page, someone, site }) => {
  const author = await someone()
  const title = 'A night in the emergency room'
  const { id } = await thread(site.db, { author, title, theme: 'primary-care', createdAt: new Date() })
  await page.goto('/themes/primary-care')
  const feed = page.locator('link[rel=alternate][type="application/atom+xml"]')
  await expect(feed).toHaveAttribute('href', `${site.origin}/feeds/themes/primary-care.atom?locale=en`)
  const address = `/feeds/themes/primary-care.atom?locale=en&utm_source=x`
  await expect(async () => expect(await (await page.request.get(address)).text()).toContain(title)).toPass()
  const { etag = '', ...headers } = (await page.request.get(address)).headers()
  expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' })
  const again = await page.request.get(address, { headers: { 'if-none-match': `"x", ${etag}` } })
  expect(again.status()).toBe(304)

  await withdrawPost(contextOf(site.db, author, { now: new Date() }), { threadId: id, number: 1 })
  await expect(async () => expect(await (await page.request.get(address)).text()).not.toContain(title)).toPass()
})

test('the site leads robots to its pages, and programs of other sites to its API', async ({ page, site }) => {
  const { id } = await thread(site.db, { title: 'For everybody', createdAt: new Date() })
  const robots = await (await page.request.get('/robots.txt')).text()
  const sitemap = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? ''
  expect(sitemap).toBe(`${site.origin}/sitemap.xml`)
  const parts = [...(await (await page.request.get(sitemap)).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, loc]) => loc,
  )
  const texts = await Promise.all(parts.map(async (part) => (await page.request.get(part ?? '')).text()))
  expect(texts.join()).toContain(`<loc>${site.origin}/t/${id}/for-everybody</loc>`)

  const from = { origin: 'https://elsewhere.example' }
  const answer = await page.request.get(`/api/v1/threads/${id}`, { headers: from })
  expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*' })
  expect(await answer.json()).toMatchObject({ id, title: 'For everybody' })
  const refused = await page.request.post('/api/v1/threads', { headers: from, data: {} })
  expect([refused.status(), refused.headers()['content-type']]).toEqual([
    405,
    'application/problem+json; charset=utf-8',
  ])
})
