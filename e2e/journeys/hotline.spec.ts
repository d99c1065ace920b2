import { expect, test } from '../fixtures'

test('An operator records a call with the keyboard alone, and reads out number and code (D6)', async ({
  page,
  journey,
}) => {
  await journey.signIn('hotline1')
  await expect(page).toHaveURL(/\/hotline/)
  const { items } = (await (await page.request.get('/api/issues?size=1')).json()) as { items: { title: string }[] }
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused()
  await page.keyboard.type('13700137000')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${items[0]!.title},请协调解决。`)
  await expect(page.getByText(/相似 \d+%/).first()).toBeVisible()
  await journey.look('hotline')
  await page.getByLabel('诉求内容').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已登记' })).toBeVisible()
  await expect(page.getByRole('button', { name: '登记下一件' })).toBeFocused()
  await journey.look('recorded')
  await page.getByRole('button', { name: '登记下一件' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused()
})

test('An operator calls back after an answer and records what the enterprise says (C6)', async ({ page, journey }) => {
  await journey.signIn('hotline1')
  await page.goto('/call-backs')
  await expect(page.getByRole('heading', { name: '回访', exact: true })).toBeVisible()
  await journey.look('call-backs')
  await page.getByLabel('是', { exact: true }).check()
  await page.getByLabel('解决了', { exact: true }).check()
  await page.getByLabel('满意', { exact: true }).check()
  await page.getByRole('button', { name: '记录评价' }).click()
  await expect(page.getByText(/的评价已记录/)).toBeVisible()
})

test('An operator seals who calls when he is asked to (A4, C1)', async ({ page, journey }) => {
  await journey.signIn('hotline2')
  await page.goto('/hotline')
  await page.getByLabel('电话').fill('13900139077')
  await page.getByLabel('诉求内容').fill('来电人说检查太多,怕说了以后被针对,电话13900139077。')
  await page.getByLabel('企业', { exact: false }).first().fill('澜川市坐席密封测试厂')
  await page.getByLabel('密封实名').check()
  await page.keyboard.press('Control+Enter')
  const number = await page.locator('a[href^="/issues/"]').first().getAttribute('href')
  await page.goto(number!)
  await expect(page.getByText(/密封企业 /).first()).toBeVisible()
  await expect(page.getByText('13900139077')).toHaveCount(0)
  await expect(page.getByText('坐席密封测试厂')).toHaveCount(0)
})
