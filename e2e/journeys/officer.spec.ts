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
})
