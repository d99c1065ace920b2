import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

export { expect }

/** The password of all accounts of the demo city. */
export const PASSWORD = 'Lanchuan-demo-1'

const NARROW = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }

/** What a journey does beside clicking. */
export interface Journey {
  /** Signs in through the page, as people do. */
  signIn(userName: string): Promise<void>
  /**
   * Looks at the page: waits until it is at rest, keeps pictures of it wide and narrow, and fails on any violation of
   * WCAG 2.2 AA, on scrolling sideways on a phone, and on requests to another host.
   */
  look(name: string): Promise<void>
}

export const test = base.extend<{ journey: Journey; home: string; alsoAllowed: RegExp | null }>({
  /** Addresses elsewhere to which a journey goes on purpose. */
  alsoAllowed: [null, { option: true }],
  home: async ({ baseURL }, use) => use(baseURL ?? ''),
  journey: async ({ page, home, alsoAllowed }, use, info) => {
    const foreign: string[] = []
    const failures: string[] = []
    page.on('request', (request) => {
      const elsewhere = /^https?:/.test(request.url()) && !request.url().startsWith(home)
      if (elsewhere && !alsoAllowed?.test(request.url())) foreign.push(request.url())
    })
    page.on('pageerror', (error) => failures.push(error.message))
    page.on('response', (response) => {
      if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`)
    })
    await use({
      signIn: (userName) => signIn(page, userName),
      look: (name) => look(page, `target/pictures/${info.title.replace(/\W+/g, '-')}--${name}`),
    })
    expect(foreign, 'requests to other hosts').toEqual([])
    expect(failures, 'errors of the page and answers of 5xx').toEqual([])
  },
})

async function signIn(page: Page, userName: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(userName)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

async function look(page: Page, path: string): Promise<void> {
  await atRest(page)
  await page.screenshot({ path: `${path}-wide.png`, fullPage: true })
  await noViolations(page)
  await page.setViewportSize(NARROW)
  await atRest(page)
  await page.screenshot({ path: `${path}-narrow.png`, fullPage: true })
  await noViolations(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways, 'pixels to scroll sideways on a phone').toBeLessThanOrEqual(0)
  await page.setViewportSize(WIDE)
}

async function atRest(page: Page): Promise<void> {
  await expect(page.locator('[role=status].skeleton')).toHaveCount(0)
  await expect(page.locator('html[data-font=known]')).toHaveCount(1)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .map((it) => (it.effect?.getComputedTiming().iterations === Infinity ? null : it.finished.catch(() => null))),
    ),
  )
}

async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    'violations of WCAG 2.2 AA',
  ).toEqual([])
}
