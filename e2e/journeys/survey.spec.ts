import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

/** Writes and publishes a questionnaire of one question about units and one about the city. */
async function write(page: Page, title: string): Promise<void> {
  await page.goto('/questionnaires/new')
  await page.getByLabel('名称').fill(title)
  await page.getByLabel('议题 1 中文').fill('办事效率')
  await page.getByLabel('议题 1 英文').fill('Speed')
  const first = page.getByRole('region', { name: '第 1 题' })
  await first.getByLabel('议题').selectOption('t1')
  await first.getByLabel('中文').fill('事情按时办成了吗?')
  await first.getByLabel('英文').fill('Was it done in time?')
  await page.getByRole('button', { name: '增加题目' }).click()
  const second = page.getByRole('region', { name: '第 2 题' })
  await second.getByLabel('题型').selectOption('CHOICE')
  await second.getByLabel('中文').fill('眼下最难的是什么?')
  await second.getByLabel('英文').fill('What is hardest at present?')
  for (const [n, zh, en] of [
    [1, '招工', 'Staff'],
    [2, '融资', 'Money'],
  ] as const) {
    await second.getByRole('button', { name: '增加选项' }).click()
    await second.getByLabel(`选项 ${n} 中文`).fill(zh)
    await second.getByLabel(`选项 ${n} 英文`).fill(en)
  }
}

/** The addresses of all who are asked, from the file that is handed out once. */
async function links(page: Page): Promise<string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成答卷链接' }).click(),
  ])
  const path = test.info().outputPath('links.csv')
  await file.saveAs(path)
  return [...(await readFile(path, 'utf8')).matchAll(/"(http[^"]+)"/g)].map((it) => it[1]!)
}

test('The bureau asks a sample, an enterprise answers on a phone, and results appear with their intervals (A8, E3)', async ({
  page,
  browser,
  journey,
}) => {
  test.setTimeout(180_000)
  await journey.signIn('inspector2')
  await write(page, '窗口办事小问卷')
  await page.getByRole('button', { name: '发布为第 1 版' }).click()
  await expect(page.getByText('已发布第 1 版')).toBeVisible()
  await expect(page.getByRole('button', { name: '关闭' })).toHaveCount(0)
  await journey.look('questionnaire')

  await page.goto('/surveys/plan')
  await page.getByRole('button', { name: '保存方案' }).click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  await page.getByLabel('名称').fill('窗口办事小调查')
  await page.getByLabel('问卷').selectOption({ label: '窗口办事小问卷(第 1 版)' })
  await page.getByRole('checkbox', { name: '市发改局' }).check()
  await page.getByLabel('样本总数').fill('12')
  await journey.look('plan')
  await page.getByRole('button', { name: '保存方案' }).click()
  await expect(page.getByRole('heading', { name: '窗口办事小调查', level: 1 })).toBeVisible()
  await expect(page.getByRole('row', { name: /合计/ })).toContainText('12')
  await expect(page.getByRole('button', { name: '关闭' })).toHaveCount(0)
  await journey.look('draft')

  await page.getByRole('button', { name: '公布方案' }).click()
  await expect(page.getByText('已公布方案')).toBeVisible()
  await page.getByRole('button', { name: '抽样并开始' }).click()
  await expect(page.getByText('已抽取 12 家企业,开始收答')).toBeVisible()
  const asked = await links(page)
  expect(asked).toHaveLength(12)
  await expect(page.getByRole('button', { name: '关闭' })).toHaveCount(0)
  await journey.look('open')

  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  await answer(phone, asked[0]!)
  const unit = await rated(phone, asked[0]!)
  for (const [n, address] of asked.slice(1, 8).entries()) {
    const answered = await phone.request.put(address.replace(/survey#.*/, 'api/public/survey'), {
      headers: { 'X-Survey-Token': address.split('#')[1]! },
      data: {
        replies: [
          { question: 'q1', unit, scale: 2 + (n % 4) },
          { question: 'q2', choice: n % 2 ? 'c1' : 'c2' },
        ],
      },
    })
    expect(answered.status()).toBe(200)
  }
  await phone.close()
  await page.reload()
  await expect(page.getByRole('row', { name: /合计/ })).toContainText('67%')
  await page.getByRole('button', { name: '提前截止' }).click()
  await expect(page.getByText('预览,尚未公布')).toBeVisible()
  const address = page.url()

  await journey.signIn('leader1')
  await page.goto(address)
  await page.getByRole('button', { name: '公布结果' }).click()
  await expect(page.getByText('已公布第 1 版结果')).toBeVisible()
  await expect(page.getByText(/8 份/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '关闭' })).toHaveCount(0)
  await journey.look('results')
})

async function answer(phone: Page, address: string): Promise<void> {
  await phone.goto(address)
  await phone.getByRole('button', { name: '提交回答' }).click()
  await expect(phone.getByRole('alert').first()).toBeFocused()
  await phone.getByRole('checkbox', { name: '市发改局' }).check()
  await phone.getByRole('radio', { name: '较好' }).check()
  await phone.getByRole('radio', { name: '招工' }).check()
  await phone.getByRole('button', { name: '提交回答' }).click()
  await expect(phone.getByRole('heading', { name: '谢谢,您的回答已收到' })).toBeFocused()
  await phone.getByRole('button', { name: '修改回答' }).click()
  await phone.getByRole('radio', { name: '很好' }).check()
  await phone.getByRole('button', { name: '提交修改' }).click()
  await expect(phone.getByRole('heading', { name: '谢谢,您的回答已收到' })).toBeVisible()
}

/** The unit that the first one rated, as the server has it. */
async function rated(phone: Page, address: string): Promise<string> {
  const answer = await phone.request.get(address.replace(/survey#.*/, 'api/public/survey'), {
    headers: { 'X-Survey-Token': address.split('#')[1]! },
  })
  const { replies } = (await answer.json()) as { replies: { unit?: string; scale?: number }[] }
  expect(replies.find((it) => it.unit)?.scale).toBe(5)
  return replies.find((it) => it.unit)!.unit!
}

test('An enterprise looks at a survey by its link, and by a wrong one learns nothing (A8)', async ({
  page,
  journey,
}) => {
  await page.goto('/survey#AAAAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByText('没有找到这份问卷')).toBeVisible()
  await journey.look('unknown')

  await journey.signIn('inspector1')
  await page.goto('/surveys')
  await journey.look('list')
  await page.getByRole('link', { name: '2026年第1季度企业办事体验调查' }).click()
  await expect(page.getByRole('heading', { name: '回收情况' })).toBeVisible()
  const address = (await links(page))[0]!
  await page.goto(address)
  await page
    .getByRole('group', { name: /打过交道/ })
    .getByRole('checkbox')
    .first()
    .check()
  await journey.look('answer')
  await page.goto('/surveys?state=REPORTED')
  await page.getByRole('link', { name: '2025年第4季度企业办事体验调查' }).click()
  await expect(page.getByRole('heading', { name: '办事效率' })).toBeVisible()
  await journey.look('quarter')
})
