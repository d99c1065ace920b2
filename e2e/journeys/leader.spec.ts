import { expect, test } from '../fixtures'

test('A leader reads the city in a minute and opens a figure to its cases (I3, A6)', async ({ page, journey }) => {
  await journey.signIn('leader1')
  await expect(page).toHaveURL(/\/cockpit/)
  await page.getByLabel('时段').selectOption('2026-02')
  await expect(page.getByRole('heading', { name: '解决率' })).toBeVisible()
  await expect(page.locator('.chart svg')).toBeVisible()
  await journey.look('cockpit')
  await page.getByRole('link', { name: /^解决率/ }).click()
  await expect(page).toHaveURL(/\/figures\/SOLUTION/)
  await page.goto('/cockpit/wall?period=2026-02')
  await expect(page.locator('.chart svg')).toBeVisible()
  await journey.look('wall')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/cockpit\?period=2026-02/)
})
