import { expect, test } from '../fixtures'

const TEXT = '我公司在经开区申请施工许可,窗口两次要求补材料,至今没有受理。希望一次告知并尽快受理。'

test('An enterprise raises a problem in three steps without an account, and follows it by code (C1)', async ({
  page,
  journey,
}) => {
  await page.goto('/')
  await journey.look('front-door')
  await page.getByRole('link', { name: '反映问题' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert').first()).toContainText('请写下遇到的问题')
  await page.getByLabel('事情经过').fill(TEXT)
  await page.setInputFiles('input[type=file]', { name: '一次性告知书.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await expect(page.getByText('已上传')).toBeVisible()
  await journey.look('raise-1')

  await page.reload()
  await expect(page.getByLabel('事情经过')).toHaveValue(TEXT)
  await expect(page.getByText('一次性告知书.pdf')).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('联系电话').fill('12')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert').first()).toContainText('请填写正确的电话号码')
  await page.getByLabel('联系电话').fill('13800138000')
  await page.getByLabel('企业名称').fill('澜川恒达机械有限公司')
  await journey.look('raise-2')
  await page.getByRole('button', { name: '下一步' }).click()
  await journey.look('raise-3')
  await page.getByRole('button', { name: '提交' }).click()

  await expect(page.getByRole('heading', { name: '已收到您反映的问题' })).toBeVisible()
  await journey.look('receipt')
  const [number, code] = await page.locator('dd.big').allInnerTexts()
  const [proof] = await Promise.all([
    page.waitForEvent('download'),
    expect(async () => {
      await page.getByRole('button', { name: '下载存证凭据' }).click()
    }).toPass(),
  ])
  expect(proof.suggestedFilename()).toBe(`${number}.json`)

  await page.evaluate(() => localStorage.clear())
  await page.goto('/follow')
  await page.getByLabel('编号').fill(number!)
  await page.getByLabel('查询码').fill('0000-0000-0000')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('alert')).toContainText('没有找到')
  await page.getByLabel('查询码').fill(code!)
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText(TEXT)).toBeVisible()
  await page.getByRole('button', { name: '为什么是这一天?' }).click()
  await journey.look('follow')
  await page.getByLabel('想补充或询问的话').fill('补充:窗口号是 12 号。')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByText('补充:窗口号是 12 号。')).toBeVisible()
})

test('What was written without a network is sent once when it is back (C1)', async ({ page, context }) => {
  await page.goto('/raise')
  await page.getByLabel('事情经过').fill('停电三次没有提前通知,生产线停了两天,希望供电部门提前告知检修计划。')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('1 件正在等待发送')).toBeVisible()
  await expect(page.getByText('网络已断开')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('1 件正在等待发送')).toBeHidden()
  await page.getByRole('link', { name: '查看回执' }).click()
  await page.getByRole('link', { name: '查看进度' }).click()
  await expect(page.getByRole('heading', { name: /停电三次没有提前通知/ })).toBeVisible()
})

test('An enterprise with an account finds its problems and judges an answer (C6)', async ({ page, journey }) => {
  await journey.signIn('enterprise1')
  await expect(page).toHaveURL('/my')
  await expect(page.getByRole('heading', { name: '我的诉求' })).toBeVisible()
  await journey.look('my')
})

test('Everybody can see how the units do, and what is late since when (A11)', async ({ page, journey }) => {
  await page.goto('/board?period=2026-02')
  await expect(page.getByRole('heading', { name: '按企业评价排列' })).toBeVisible()
  await journey.look('board')
})

/** The smallest file that a PDF reader takes for one. */
function pdf(): Buffer {
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  )
}
