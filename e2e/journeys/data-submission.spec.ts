import { expect, test } from '../fixtures'

test('A unit owes figures: asked, entered, endorsed, accepted; the indicator is given to units (D2)', async ({
  page,
  journey,
}) => {
  test.setTimeout(240_000)
  await journey.signIn('inspector1')
  await page.goto('/indicators?system=CITY&group=DEPARTMENTS')
  await page.getByRole('link', { name: '2026-Q1' }).first().click()
  await page.getByRole('link', { name: '分解', exact: true }).click()
  await page.getByLabel('责任单位 1').selectOption({ label: '市发改局' })
  await page.getByLabel('份额 % 1').fill('60')
  await page.getByLabel('目标 1').fill('96')
  await page.getByRole('button', { name: '增加一行' }).click()
  await page.getByLabel('责任单位 2').selectOption({ label: '市财政局' })
  await page.getByLabel('份额 % 2').fill('39')
  await expect(page.getByText('合计 99 %')).toBeVisible()
  await expect(page.getByRole('button', { name: '保存分解' })).toBeDisabled()
  await page.getByLabel('份额 % 2').fill('40')
  await page.getByRole('button', { name: '保存分解' }).click()
  await expect(page.getByText('已保存第 1 版分解')).toBeVisible()
  await journey.look('indicator-shares')

  await page.getByRole('link', { name: '数据', exact: true }).click()
  await page.getByRole('button', { name: '向单位要数' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('报送单位').selectOption({ label: '市发改局' })
  await dialog.getByLabel('联系确认率').check()
  await dialog.getByRole('button', { name: '向单位要数' }).click()
  await expect(page.getByText(/已交办 ZB/)).toBeVisible()

  await journey.signIn('staff.fgw')
  await page
    .getByRole('link', { name: /报送指标数据/ })
    .first()
    .click()
  await page.getByLabel('市发改局 联系确认率').fill('93.5')
  await page.getByLabel('数据依据').fill('局内台账第 12 页')
  await journey.look('data-submission-entry')
  await page.getByRole('button', { name: '提交单位领导审核' }).click()
  await expect(page.getByText('等待单位领导审核')).toBeVisible()

  await journey.signIn('head.fgw')
  await page
    .getByRole('link', { name: /报送指标数据/ })
    .first()
    .click()
  await page.getByLabel('意见').fill('属实')
  await page.getByRole('button', { name: '同意报送' }).click()
  await expect(page.getByText('单位领导同意')).toBeVisible()

  await journey.signIn('inspector1')
  await page.goto('/indicators/requests')
  await journey.look('data-submissions')
  await page.getByRole('link', { name: /^ZB/ }).first().click()
  await page.getByRole('button', { name: '验收通过' }).click()
  await expect(page.getByText('营商局验收通过')).toBeVisible()
  await journey.look('data-submission')
})
