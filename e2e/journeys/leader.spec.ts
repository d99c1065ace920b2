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

test('A leader publishes the bulletin of a month that is over, and everybody reads it (E4)', async ({
  page,
  journey,
}) => {
  await journey.signIn('leader1')
  await page.goto('/bulletin?period=2026-02')
  await page.getByRole('button', { name: '公开这一期' }).click()
  await expect(page.getByText('已公开第 1 版')).toBeVisible()
  await page.getByLabel('更正原因').fill('再核一遍')
  await page.getByRole('button', { name: '公开更正版' }).click()
  await expect(page.getByText('数据与已公开的版本完全一致')).toBeVisible()
  await page.context().clearCookies()
  await page.goto('/bulletins')
  await expect(page.getByText('第 1 版')).toBeVisible()
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  await journey.look('published')
})
