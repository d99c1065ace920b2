import type { Page } from '@playwright/test'
import { expect, PASSWORD, test } from '../fixtures'

// The provider stands at the port behind the server's; its own pages ask for a font elsewhere.
test.use({ alsoAllowed: /^http:\/\/localhost:\d+\/(auth|interaction)|fonts\.g/ })

test('An officer links the identity of the city and signs in with it from then on (I1)', async ({ page, journey }) => {
  await journey.signIn('staff.sfj')
  await page.goto('/account')
  await page.getByRole('button', { name: '关联', exact: true }).click()
  const card = page.locator('section').filter({ hasText: '统一身份认证' })
  await card.getByLabel('现在的密码').fill('not my password')
  await card.getByRole('button', { name: '前往关联' }).click()
  await expect(card.getByText('密码不正确').first()).toBeVisible()
  await card.getByLabel('现在的密码').fill(PASSWORD)
  await journey.look('city-link')
  await card.getByRole('button', { name: '前往关联' }).click()
  await atTheProvider(page, 'citizen-of-lanchuan')
  await expect(page).toHaveURL(/\/account/)
  await expect(card.getByText('已关联', { exact: true })).toBeVisible()

  await page.getByRole('main').getByRole('button', { name: '退出' }).click()
  await page.goto('/sign-in?to=/today')
  await journey.look('city-sign-in')
  await page.getByRole('link', { name: '使用统一身份认证登录' }).click()
  await expect(page).toHaveURL(/\/today/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('Whose identity is linked to nobody is told what to do (I1)', async ({ page, journey }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: '使用统一身份认证登录' }).click()
  await atTheProvider(page, 'stranger')
  await expect(page.getByRole('alert')).toContainText('还没有关联账号')
  await journey.look('city-unlinked')
})

/** The pages of the provider itself. */
async function atTheProvider(page: Page, name: string): Promise<void> {
  await page.locator('input[name=login]').fill(name)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}
