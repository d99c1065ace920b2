import { createHmac } from 'node:crypto'
import { expect, test, PASSWORD } from '../fixtures'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that an authenticator app would show (RFC 6238). */
function codeOf(secret: string, at: Date): string {
  const bits = [...secret].map((it) => BASE32.indexOf(it).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((it) => parseInt(it, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac[19]! & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('An inspector sets one-time codes up, signs in with one, and turns them off', async ({ page, journey }) => {
  /** The time of the server, which in a rehearsal is one of its own. */
  const now = async (stepsOn = 0) => {
    const answer = await page.request.get('/api/areas')
    return new Date(new Date(answer.headers()['bihuan-time'] ?? '').getTime() + stepsOn * 30_000)
  }
  await journey.signIn('inspector2')
  await page.goto('/account')
  await page.getByRole('button', { name: '启用', exact: true }).click()
  const secret = await page.locator('code').innerText()
  await journey.look('set-up')
  await page.getByRole('textbox', { name: '动态码' }).fill('000000')
  await page.getByRole('button', { name: '确认启用' }).click()
  await expect(page.getByText('动态码不对或已用过').first()).toBeVisible()
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret, await now(-1)))
  await page.getByRole('button', { name: '确认启用' }).click()
  await expect(page.getByText('已启用动态码')).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()

  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('inspector2')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('textbox', { name: '动态码' })).toBeFocused()
  await journey.look('asked')
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret, await now()))
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/overdue/)

  await page.goto('/account')
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret, await now(1)))
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await expect(page.getByText('已停用动态码')).toBeVisible()
})
