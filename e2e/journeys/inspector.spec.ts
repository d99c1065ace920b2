import { expect, test } from '../fixtures'

test('An inspector lets the ledger draw whom to call again, and notes what he hears (E4)', async ({
  page,
  journey,
}) => {
  await journey.signIn('inspector3')
  await page.goto('/recalls')
  await page.getByRole('button', { name: '发起抽查' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('抽查件数').fill('4')
  await panel.getByRole('button', { name: '发起抽查' }).click()
  await expect(async () => {
    await page.getByRole('button', { name: '抽取' }).click({ timeout: 2_000 })
    await expect(page.getByText(/抽取 4 件/)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const row = page.getByRole('row').nth(1)
  await row.getByLabel('对方怎么说').fill('现在又卡住了')
  await row.getByRole('button', { name: '不符' }).click()
  await expect(page.getByText('1 件与原评价不符')).toBeVisible()
  await journey.look('recalls')
})

test('An inspector sees what is late, urges with one click and takes a wrong click back', async ({ page, journey }) => {
  await journey.signIn('inspector1')
  await expect(page).toHaveURL(/\/overdue/)
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: '催办' }) })
    .first()
  await expect(first).toBeVisible()
  await journey.look('overdue')

  const number = await first.getByRole('link').innerText()
  await first.getByRole('button', { name: '发督办单' }).click()
  const toast = page.getByRole('status').filter({ hasText: number })
  await toast.getByRole('button', { name: '撤销' }).click()
  await expect(toast).toHaveCount(0)

  await first.getByRole('button', { name: '催办' }).click()
  await expect(page.getByText(`已催办:${number}`)).toBeVisible()
  await first.getByRole('button', { name: '阶梯' }).click()
  await expect(page.getByText('人工').first()).toBeVisible()
})

test('An inspector reads the bulletin and opens a figure to its cases', async ({ page, journey }) => {
  await journey.signIn('inspector1')
  await page.goto('/bulletin?period=2026-02')
  await expect(page.getByRole('heading', { name: /2026年2月全市企业诉求办理情况通报/ })).toBeVisible()
  await journey.look('bulletin')
  const figure = page.getByRole('link', { name: /%$/ }).first()
  const cases = Number((await figure.getAttribute('title'))!.split('/')[1])
  await figure.click()
  await expect(page.getByRole('row')).toHaveCount(cases + 1)
  await journey.look('cases')

  await page.getByRole('link', { name: '过夜件' }).click()
  await expect(page.getByRole('heading', { name: '过夜件', level: 1 })).toBeVisible()
  await page.getByLabel('时段').selectOption('2026-02')
  await expect(page.getByRole('link', { name: '查看事项' }).first()).toBeVisible()
  await journey.look('overnight')
})
