// Takes the pictures of the README from a fresh demo: `npm run pictures`.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { DEMO_PASSWORD } from '#prisma/seed/plant-demo.ts'
import { freePort } from '#server/platform/free-port.ts'
import { LAUNCH_ARGS, obtainBrowser } from '#tests/support/browser.ts'
import { ROOT } from '#tests/support/root.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'allmenning-pictures-'))
const port = await freePort()
const origin = `http://127.0.0.1:${port}`
const demo = spawn(process.execPath, ['server/start.js', 'demo'], {
  cwd: ROOT,
  env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', ORIGIN: '' },
  stdio: 'inherit',
})
while (
  !(await fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  ))
)
  await new Promise((wait) => setTimeout(wait, 200))

const { executablePath } = obtainBrowser(console.log)
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB' })
  await page.goto(origin)
  await page.screenshot({ path: join(ROOT, 'tests/pictures/front.png') })
  await page.goto(`${origin}/sign-in`)
  await page.locator('#sign-in-email').fill('clinician@demo.test')
  await page.locator('#sign-in-password').fill(DEMO_PASSWORD)
  await page.locator('#sign-in-password').press('Enter')
  await page.locator('.language-menu summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.goto(`${origin}/themes/language-interpreting?sort=groups`)
  await page.locator('.thread-row a').first().click()
  await page.getByText('Here now').waitFor()
  await page.screenshot({ path: join(ROOT, 'tests/pictures/thread.png') })
} finally {
  await browser.close()
  const gone = new Promise((done) => demo.once('exit', done))
  demo.kill('SIGTERM')
  await gone
  rmSync(dataDir, { recursive: true, force: true })
}
