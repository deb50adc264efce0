import { afterEach, describe, expect, it, vi } from 'vitest'

const browser = vi.hoisted(() => ({ installedBrowser: () => undefined, LAUNCH_ARGS: [] }))
vi.mock('./browser.ts', () => browser)

afterEach(() => vi.resetModules())

describe('a machine without a browser', () => {
  it('can read what the journeys are set to', async () => {
    const { default: config } = await import('../../playwright.config.ts')
    expect(config.use?.launchOptions?.executablePath).toBeUndefined()
  })

  it('is told how to get one before a journey starts', async () => {
    const { default: setup } = await import('./global-journeys.ts')
    await expect(setup()).rejects.toThrow('No Chromium on this machine')
  })
})
