import { expect, test } from '../fixtures'

test('An officer sees what has to be done today, and all about an issue (C4, C8)', async ({ page, journey }) => {
  await journey.signIn('staff.fgw')
  await expect(page).toHaveURL(/\/today/)
  await expect(page.getByRole('heading', { name: '今日待办' })).toBeVisible()
  await journey.look('today')
  await page.goto('/issues')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await expect(page.getByRole('heading', { name: '时限图' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '办理过程' })).toBeVisible()
  await page
    .getByRole('button', { name: /答复时限/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByText(/起算,限/)).toBeVisible()
  await page.keyboard.press('Escape')
  await journey.look('issue')
  await page.goto('/clue')
  await journey.look('clue')
})

test('The head of a unit finds the same work and may approve (C4)', async ({ page, journey }) => {
  await journey.signIn('head.fgw')
  await expect(page).toHaveURL(/\/today/)
  await expect(page.getByRole('link', { name: '本单位全部事项' })).toBeVisible()
  await page.getByLabel('只看我经办的').check()
  await expect(page).toHaveURL(/mine=1/)
})

test('The head of a unit lets a colleague stand in while he is away (I1)', async ({ page, journey }) => {
  await journey.signIn('head.zjj')
  await page.goto('/account')
  await page.getByRole('button', { name: '委托同事' }).click()
  await page.getByLabel('委托给').selectOption({ label: '冯立宁' })
  await page.getByLabel('到哪一天').fill('2026-03-04')
  await page.getByLabel('事由').fill('外出培训')
  await page.getByRole('button', { name: '委托同事' }).click()
  await expect(page.getByText('由 冯立宁 代办')).toBeVisible()
  await journey.look('account')
  await page.getByRole('button', { name: '结束委托' }).click()
  await expect(page.getByText('已结束', { exact: true })).toBeVisible()
})
