import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, type Journey } from '../fixtures'

test.describe.configure({ mode: 'serial' })

const panel = (page: Page) => page.getByRole('dialog')
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

async function round(page: Page, journey: Journey, userName: string, name: string): Promise<void> {
  await page.context().clearCookies()
  await journey.signIn(userName)
  await page.goto('/assessment')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

/** The exported file with a bonus of 30 in the place of 3. */
function forged(path: string): Buffer {
  const text = readFileSync(path, 'utf8')
  const changed = text.replace('"points":3,"reason":"惠企资金', '"points":30,"reason":"惠企资金')
  expect(changed).not.toBe(text)
  return Buffer.from(changed)
}

const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: '考核轮次' }).getByRole('link', { name })

test('A third party states its interests, lets the ledger draw cases, and gives points (E3)', async ({
  page,
  journey,
}) => {
  await journey.signIn('evaluator1')
  await expect(page).toHaveURL(/\/assessment/)
  await page.getByRole('link', { name: '2025年', exact: true }).click()
  await expect(page.getByText('还没有声明')).toBeVisible()

  await page.getByRole('button', { name: '提交声明' }).click()
  await panel(page).getByLabel('声明内容').fill('曾为市教育局提供咨询服务,申请回避。')
  await panel(page).getByRole('checkbox', { name: '市教育局' }).check()
  await panel(page).getByRole('button', { name: '提交声明' }).click()
  await expect(page.getByText('回避:市教育局')).toBeVisible()

  await page.getByRole('button', { name: '公告抽样' }).click()
  await panel(page).getByLabel('考核组').selectOption('市直部门')
  await panel(page).getByLabel('每单位件数').fill('2')
  await panel(page).getByRole('button', { name: '公告抽样' }).click()
  await expect(async () => {
    await page.getByRole('button', { name: '按种子抽取' }).click({ timeout: 2_000 })
    await expect(page.getByText(/从 \d+ 件中抽出 \d+ 件/)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.getByText(/^查看 \d+ 件$/).click()
  await journey.look('third-party')

  await tab(page, '打分与加减分').click()
  await page.getByRole('button', { name: '录入打分' }).click()
  await expect(panel(page).getByLabel('单位').getByRole('option', { name: '市教育局' })).toHaveCount(0)
  await panel(page).getByLabel('单位').selectOption({ label: '市财政局' })
  await panel(page).getByRole('textbox', { name: '分值' }).fill('188')
  await panel(page).getByLabel('理由').fill('抽样回访 2 件,均属实')
  await panel(page).getByRole('button', { name: '录入打分' }).click()
  await expect(panel(page).getByRole('alert').first()).toContainText('分值应在 0 至 100 之间')
  await panel(page).getByRole('textbox', { name: '分值' }).fill('88')
  await panel(page).getByRole('button', { name: '录入打分' }).click()
  await expect(page.getByRole('row').filter({ hasText: '市财政局' })).toContainText('88')
  await tab(page, '排名').click()
  await expect(page.getByText('现在还看不到结果')).toBeVisible()
})

test('An assessor decides a scheme whose weights total 100 (E2)', async ({ page, journey }) => {
  await journey.signIn('inspector1')
  await page.goto('/assessment/schemes?group=COUNTIES')
  await expect(page.getByText('权重合计 100')).toBeVisible()
  await page.getByLabel('解决率的权重').fill('30')
  await expect(page.getByText('权重合计 105,应为 100')).toBeVisible()
  await page.getByLabel('修改原因').fill('县市区更看重解决')
  await page.getByRole('button', { name: '决定新版本' }).click()
  await expect(page.getByRole('alert').first()).toContainText('应为 100')
  await page.getByLabel('满意率的权重').fill('15')
  await page.getByRole('button', { name: '决定新版本' }).click()
  await expect(page.getByRole('heading', { name: '方案第 2 版' })).toBeVisible()
  await journey.look('scheme')
})

test('An assessor calculates and tries other weights (D3, E2)', async ({ page, journey }) => {
  await round(page, journey, 'inspector1', '2025年')
  await expect(page.getByText('现在还看不到结果')).toBeVisible()
  await page.getByRole('button', { name: '测算', exact: true }).click()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await journey.look('ranking')
  await page.getByRole('button', { name: '提交预览' }).click()
  await page.getByRole('button', { name: '开始异议期' }).click()
  await expect(page.getByText(/异议期:.*5 个工作日/)).toBeVisible()

  await page.getByRole('link', { name: '试算' }).click()
  await expect(page.getByRole('heading', { name: '现在的结果' })).toBeVisible()
  await page.getByLabel('响应率', { exact: true }).fill('5')
  await expect(page.getByText('权重合计 95,应为 100')).toBeVisible()
  await expect(page.getByRole('button', { name: '试算' })).toBeDisabled()
  await page.getByLabel('过夜件', { exact: true }).fill('15')
  await page.getByRole('button', { name: '试算' }).click()
  await expect(page.getByRole('heading', { name: '试算结果' })).toBeVisible()
  await journey.look('what-if')
})

test('A unit objects to its result, and the assessor decides with a reason (A6, E4)', async ({ page, journey }) => {
  await round(page, journey, 'head.czj', '2025年')
  await expect(page.getByText('异议期内只显示本单位的结果')).toBeVisible()
  await page.getByRole('row').getByRole('link', { name: '市财政局' }).click()
  await expect(page.getByRole('heading', { name: '得分构成' })).toBeVisible()
  await page
    .getByRole('row', { name: /第三方评估/ })
    .getByRole('button', { name: '原始数据' })
    .click()
  await expect(panel(page)).toContainText('抽样回访 2 件,均属实')
  await panel(page).getByRole('button', { name: '关闭' }).click()
  await journey.look('unit')
  await page.getByRole('button', { name: '提出异议' }).click()
  await panel(page).getByLabel('针对哪一项').selectOption({ label: '第三方评估' })
  await panel(page).getByLabel('异议内容').fill('抽样 2 件不足以代表全年工作。')
  await panel(page).getByRole('button', { name: '提出异议' }).click()
  await expect(said(page, '异议已提交')).toBeVisible()

  await round(page, journey, 'inspector1', '2025年')
  await tab(page, /^异议/).click()
  const objection = page.getByRole('listitem').filter({ hasText: '抽样 2 件不足以代表' })
  await journey.look('objections')
  await objection.getByRole('button', { name: '作出决定' }).click()
  await panel(page).getByLabel('异议是否成立').selectOption('不成立')
  await panel(page).getByLabel('理由').fill('抽样规则事先公告,种子由账本固定,对各单位一致。')
  await panel(page).getByRole('button', { name: '作出决定' }).click()
  await expect(objection).toContainText('对各单位一致')
})

test('A published result is corrected by another version, frozen by a second person (E4)', async ({
  page,
  journey,
}) => {
  await round(page, journey, 'inspector1', '2025年第4季度')
  await page.getByRole('button', { name: '更正' }).click()
  await panel(page).getByLabel('原因').fill('漏记一项加分')
  await panel(page).getByRole('button', { name: '更正' }).click()
  await expect(page.getByText('正在更正已公布的结果')).toBeVisible()
  await tab(page, '打分与加减分').click()
  await page.getByRole('button', { name: '录入打分' }).click()
  await panel(page).getByLabel('类别').selectOption('加分')
  await panel(page).getByLabel('单位').selectOption({ label: '市财政局' })
  await panel(page).getByRole('textbox', { name: '分值' }).fill('3')
  await panel(page).getByLabel('理由').fill('惠企资金直达快享获国家部委推广')
  await panel(page).getByLabel('依据').fill('财办〔2025〕88 号')
  await panel(page).getByRole('button', { name: '录入打分' }).click()
  await expect(panel(page)).toBeHidden()
  await page.getByRole('button', { name: '重新测算' }).click()
  await panel(page).getByLabel('原因').fill('补记加分')
  await panel(page).getByRole('button', { name: '重新测算' }).click()
  await expect(said(page, '重新测算:已完成')).toBeVisible()
  await tab(page, '变动对比').click()
  await expect(page.getByText('重新测算的原因:补记加分')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '加减分条目' })).toContainText('惠企资金直达快享')
  await journey.look('differences')
  await page.getByRole('button', { name: '锁定结果' }).click()
  await expect(said(page, '测算人不能锁定自己的测算结果')).toBeVisible()

  await round(page, journey, 'inspector2', '2025年第4季度')
  await page.getByRole('button', { name: '锁定结果' }).click()
  await expect(page.getByText('结果的摘要已记入审计账本')).toBeVisible()
})

test('A leader publishes the corrected version, and anybody can recompute it (E4)', async ({ page, journey }) => {
  await round(page, journey, 'leader1', '2025年第4季度')
  await page.getByRole('button', { name: '公布', exact: true }).click()
  await expect(page.getByText('结果已向全部单位公布')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '市财政局' })).toContainText('+3.00')
  await journey.look('published')
  await tab(page, '版本与验证').click()
  await expect(page.getByText('更正原因:漏记一项加分')).toBeVisible()
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出核验文件' }).first().click()
  const path = await (await file).path()
  await page.getByRole('button', { name: '重新计算验证' }).first().click()
  await expect(page.getByText('重算一致')).toBeVisible()
  await journey.look('versions')

  await page.goto('/assessment/verification')
  await page
    .getByLabel('核验文件')
    .setInputFiles({ name: 'result.json', mimeType: 'application/json', buffer: forged(path) })
  await page.getByRole('button', { name: '开始核验' }).click()
  await expect(page.getByText('重算不一致')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '加减分条目' })).toContainText('30.0 惠企资金直达快享')
  await journey.look('verification')

  await round(page, journey, 'head.czj', '2025年第4季度')
  await expect(page.getByRole('row').nth(10)).toBeVisible()
  await tab(page, '版本与验证').click()
  await expect(page.getByRole('heading', { name: '第 1 版' })).toBeVisible()
})
