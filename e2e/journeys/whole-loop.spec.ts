import { expect, test, PASSWORD } from '../fixtures'
import type { Browser, Page } from '@playwright/test'

const TEXT = '我公司在工业路申请的专线用电增容,三次现场踏勘后没有下文,设备闲置两个月。请明确送电时间。'
const UNIT = '市发改委'

/** Somebody else, in a window of his own. */
async function as(browser: Browser, baseURL: string, userName: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(userName)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

test('A problem goes once around: raised, dispatched, signed, answered, unsolved, answered again with approval, solved (C1-C6)', async ({
  page,
  browser,
  home,
  journey,
}) => {
  test.setTimeout(180_000)
  await page.goto('/raise')
  await page.getByLabel('事情经过').fill(TEXT)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('联系电话').fill('13900139000')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('heading', { name: '已收到您反映的问题' })).toBeVisible()
  const number = await page.locator('dd.big').first().innerText()

  const dispatcher = await as(browser, home, 'dispatcher1')
  await dispatcher.goto(`/inbox?number=${number}`)
  const form = dispatcher.locator('form').filter({ hasText: '受理并交办' })
  await form.getByRole('combobox', { name: '类别' }).selectOption({ label: '用电报装' })
  await form.getByRole('combobox', { name: '牵头单位' }).fill(await leadOf(dispatcher))
  await expect(form.getByText('现在交办,时限是')).toBeVisible()
  await form.getByRole('button', { name: '受理并交办' }).click()
  await expect(dispatcher.getByText(`:${number}`).filter({ hasText: '已' })).toBeVisible()

  const officer = await as(browser, home, 'staff.fgw')
  await officer.goto(`/issues/${number}`)
  await officer.getByRole('button', { name: '签收', exact: true }).click()
  await expect(officer.getByText(`已签收:${number}`)).toBeVisible()
  await expect(officer.getByText('经办人 李立彬')).toBeVisible()
  await officer.getByRole('button', { name: '指定经办人' }).click()
  await officer.getByRole('dialog').getByLabel('经办人').selectOption({ label: '杨逸轩' })
  await officer.getByRole('dialog').getByRole('button', { name: '指定经办人' }).click()
  await expect(officer.getByText('经办人 杨逸轩')).toBeVisible()
  await contactAndAnswer(officer, number, '已安排供电所本周五前完成装表接电。')

  await page.goto(`/follow/${number}`)
  await expect(page.getByText('已安排供电所本周五前完成装表接电。')).toBeVisible()
  await judge(page, false)
  await expect(page.getByText('已记录,此件将重新办理')).toBeVisible()

  await officer.goto(`/issues/${number}`)
  await expect(officer.getByText('第 1 次重办')).toBeVisible()
  await officer.getByRole('button', { name: '送审答复', exact: true }).click()
  const panel = officer.getByRole('dialog')
  await panel.getByLabel('答复内容').fill('已于今日送电,并与企业当面确认。')
  await panel.getByRole('button', { name: '送审答复' }).click()
  await expect(officer.getByText(`已送审答复:${number}`)).toBeVisible()

  const head = await as(browser, home, 'head.fgw')
  await head.goto('/today')
  await head.getByRole('listitem').filter({ hasText: '已于今日送电' }).getByRole('link', { name: '审批' }).click()
  await head.getByRole('dialog').getByLabel('理由').fill('同意')
  await head.getByRole('dialog').getByRole('button', { name: '审签答复' }).click()
  await expect(head.getByText(`已审签答复:${number}`)).toBeVisible()

  await page.goto(`/follow/${number}`)
  await judge(page, true)
  await expect(page.getByText('谢谢,评价已记录')).toBeVisible()
  await expect(page.getByText('已办结').first()).toBeVisible()

  await page.locator('summary', { hasText: '我的个人信息' }).click()
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载副本' }).click(),
  ])
  expect(copy.suggestedFilename()).toBe(`${number}-个人信息.json`)
  await page.getByRole('button', { name: '删除我的个人信息' }).click()
  await journey.look('my-data')
  await page.getByRole('button', { name: '确定删除' }).click()
  await expect(page.getByText('您的个人信息已删除')).toBeVisible()
  await page.reload()
  await expect(page.getByText('已办结').first()).toBeVisible()
})

/** The unit of the officer of this journey, as the list of units calls it. */
async function leadOf(page: Page): Promise<string> {
  const units = (await (await page.request.get('/api/units')).json()) as { shortName: string; name: string }[]
  return units.find((it) => it.name === '市发展和改革局')?.shortName ?? UNIT
}

async function contactAndAnswer(page: Page, number: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: '登记联系企业', exact: true }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('联系情况').fill('已电话联系,约定现场查看。')
  await panel.getByRole('button', { name: '登记联系企业' }).click()
  await expect(page.getByText(`已登记联系企业:${number}`)).toBeVisible()
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await panel.getByLabel('答复内容').fill(answer)
  await panel.getByRole('button', { name: '答复' }).click()
  await expect(page.getByText(`已答复:${number}`)).toBeVisible()
}

async function judge(page: Page, solved: boolean): Promise<void> {
  await page.getByLabel('联系了', { exact: true }).check()
  await page.getByLabel(solved ? '解决了' : '没有解决', { exact: true }).check()
  await page.getByLabel(solved ? '满意' : '不满意', { exact: true }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
}
