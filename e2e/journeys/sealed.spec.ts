import { expect, test } from '../fixtures'

test('Who fears to be known raises a sealed issue; two officials together may open it, and he sees it (A4, C6)', async ({
  page,
  journey,
}) => {
  test.setTimeout(150_000)
  await page.goto('/raise')
  await page
    .getByLabel('事情经过')
    .fill('澜川市旅程食品有限公司反映:检查人员每周上门三次,影响生产。请联系13900139000,联系人田旅程。')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('企业名称').fill('澜川市旅程食品有限公司')
  await page.getByLabel('联系人').fill('田旅程')
  await page.getByLabel('联系电话').fill('13900139000')
  await page.getByLabel('密封实名').check()
  await journey.look('raise')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('heading', { name: '已收到您反映的问题' })).toBeVisible()
  const number = await page.locator('dd.big').first().innerText()
  await page.goto(`/follow/${number}`)
  await expect(page.getByText('还没有人申请查看您的身份')).toBeVisible()

  await journey.signIn('dispatcher1')
  await page.goto(`/inbox?number=${number}`)
  await expect(page.getByRole('heading', { name: '[企业]反映:检查人员每周上门三次' })).toBeVisible()
  await expect(page.getByText('旅程食品')).toHaveCount(0)
  await page.getByLabel('还要隐去的词').fill('每周上门三次')
  await page.getByRole('button', { name: '核对完毕' }).click()
  await expect(page.getByText('已核对,可交办')).toBeVisible()
  await expect(page.getByRole('heading', { name: '检查人员[已隐去],影响生产' })).toBeVisible()
  await journey.look('screened')
  await page.goto(`/issues/${number}`)
  await page.getByRole('button', { name: '申请查看身份' }).click()
  await page.getByLabel('理由').fill('核实是否受到报复')
  await page.getByRole('button', { name: '申请查看身份' }).click()
  await expect(page.getByText('待批准')).toBeVisible()

  await journey.signIn('leader1')
  await page.goto('/unsealings')
  await page.getByRole('row').filter({ hasText: '核实是否受到报复' }).getByRole('link').click()
  await page.getByLabel('意见').fill('同意,注意保密')
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await expect(page.getByText('已批准')).toBeVisible()

  await journey.signIn('dispatcher1')
  await page.goto(`/issues/${number}`)
  await page.getByRole('button', { name: '查看身份', exact: true }).click()
  await expect(page.getByText('澜川市旅程食品有限公司', { exact: true })).toBeVisible()

  await page.goto(`/follow/${number}`)
  await expect(page.getByText('理由:核实是否受到报复')).toBeVisible()
  await expect(page.getByText('查看了身份')).toBeVisible()
  await journey.look('seen')
})
