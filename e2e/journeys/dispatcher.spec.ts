import { expect, test } from '../fixtures'

test('A dispatcher sees text, duplicates and clocks beside each other, takes a wrong click back, and refuses with a reason (C2, C3)', async ({
  page,
  journey,
}) => {
  await page.request.post('/api/issues', {
    data: { channel: 'WEB', text: '邻居装修噪声影响我公司午休,请管一管。' },
  })
  await journey.signIn('dispatcher1')
  await expect(page).toHaveURL(/\/inbox/)
  await page.getByRole('button', { name: /邻居装修噪声影响我公司午休/ }).click()
  await expect(page.getByRole('heading', { name: '受理与交办' })).toBeVisible()
  await journey.look('inbox')

  await page.getByRole('button', { name: '不予受理' }).click()
  await page.getByRole('button', { name: '不予受理' }).click()
  await expect(page.getByText('请向企业说明').first()).toBeVisible()
  await page.getByLabel('向企业说明').fill('装修噪声请向社区或公安反映。')
  await page.getByRole('button', { name: '不予受理' }).click()
  const toast = page.getByRole('status').filter({ hasText: '秒后不予受理' })
  await toast.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: /邻居装修噪声影响我公司午休/ })).toBeVisible()

  await page.goto('/inbox?tab=returned')
  await expect(page.getByRole('heading', { name: '待办收件' })).toBeVisible()
  await journey.look('returned')
})

test('A dispatcher finds, keeps and exports what he looks for in the ledger (A3)', async ({ page, journey }) => {
  await journey.signIn('dispatcher1')
  await page.goto('/issues')
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await journey.look('list')
  await page.getByRole('combobox', { name: /^状态/ }).selectOption({ label: '已办结' })
  await expect(page).toHaveURL(/state=CLOSED/)
  await page.getByRole('button', { name: '保存为视图' }).click()
  await page.getByLabel('视图名称').fill('办结的')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存视图“办结的”')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/state=/)
  await page.getByRole('button', { name: '办结的', exact: true }).click()
  await expect(page).toHaveURL(/state=CLOSED/)
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(workbook.suggestedFilename()).toContain('.xlsx')
  await expect(page.getByText(/已导出 \d+ 行/)).toBeVisible()
  await page.goto('/import')
  await journey.look('import')
})
