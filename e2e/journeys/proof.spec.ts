import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from '../fixtures'

test('An enterprise keeps its proof and checks it with one file, without the system (E4)', async ({
  page,
  journey,
}) => {
  test.setTimeout(120_000)
  await page.goto('/ledger-roots')
  await expect(page.getByText('覆盖第 1 至').first()).toBeVisible({ timeout: 60_000 })
  await journey.look('roots')
  const [verifier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载离线验证工具' }).click(),
  ])
  const tool = test.info().outputPath('bihuan-verify.html')
  await verifier.saveAs(tool)
  const roots = (await (await page.request.get('/api/public/ledger/roots')).json()) as {
    items: { statement: string; publicKey: string; signature: string }[]
  }
  const root = roots.items[0]!

  await page.goto('/raise')
  await page.getByLabel('事情经过').fill('在窗口办理变更登记,被要求三次补同一份材料,请明确一次性告知。')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('heading', { name: '已收到您反映的问题' })).toBeVisible()
  await expect(async () => {
    const [proof] = await Promise.all([
      page.waitForEvent('download', { timeout: 2_000 }),
      page.getByRole('button', { name: '下载存证凭据' }).click(),
    ])
    await proof.saveAs(test.info().outputPath('proof.json'))
  }).toPass()

  await page.goto(`file://${tool}`)
  await page.getByLabel('存证凭据文件').setInputFiles(test.info().outputPath('proof.json'))
  await expect(page.getByRole('status')).toHaveText(/凭据有效/)
  await page.getByLabel('公示的账本根').fill(`${root.statement}\nEd25519 ${root.publicKey}\n${root.signature}`)
  await expect(page.getByText('签名')).not.toHaveCount(0)

  const forged = (await readFile(test.info().outputPath('proof.json'), 'utf8')).replace(
    'issues.IssueRegistered',
    'issues.IssueAccepted',
  )
  await writeFile(test.info().outputPath('forged.json'), forged)
  await page.getByLabel('存证凭据文件').setInputFiles(test.info().outputPath('forged.json'))
  await expect(page.getByRole('status')).toHaveText(/凭据无效/)
})
