import type { CDPSession, Page } from '@playwright/test'
import { expect, test, PASSWORD } from '../fixtures'

/** A device of the browser's own that makes and shows passkeys, and whose owner touches it whenever it is asked. */
async function device(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, id: authenticatorId }
}

test.describe.configure({ mode: 'serial' })

test('An inspector adds a passkey, signs in beside and without the password, and removes it', async ({
  page,
  journey,
}) => {
  const { cdp, id } = await device(page)
  await journey.signIn('inspector3')
  await page.goto('/account')
  const card = page.getByRole('region', { name: '通行密钥' })
  await card.getByRole('button', { name: '添加' }).click()
  await expect(page.getByLabel('设备名称')).toBeFocused()
  await page.getByLabel('设备名称').fill('办公电脑')
  await journey.look('naming')
  await page.keyboard.press('Enter')
  await expect(page.getByText('通行密钥已添加')).toBeVisible()
  await expect(card.getByText('办公电脑')).toBeVisible()
  await journey.look('added')
  await card.getByRole('button', { name: '给办公电脑改名' }).click()
  await page.getByLabel('设备名称').fill('窗口电脑')
  await page.keyboard.press('Enter')
  await expect(card.getByText('窗口电脑')).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()

  await page.goto('/sign-in')
  await journey.look('sign-in')
  await page.getByLabel('用户名').fill('inspector3')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('该账号启用了通行密钥')).toBeFocused()
  await journey.look('asked')
  await page.getByRole('button', { name: '使用通行密钥' }).click()
  await page.waitForURL(/\/overdue/)
  await page.goto('/account')
  await page.getByRole('button', { name: '退出登录' }).click()

  await page.goto('/sign-in')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false })
  await page.getByRole('button', { name: '使用通行密钥(免密码)' }).click()
  await expect(page.getByText('已取消,或等待超时')).toBeVisible()
  await journey.look('cancelled')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true })
  await page.getByRole('button', { name: '使用通行密钥(免密码)' }).click()
  await page.waitForURL(/\/overdue/)

  await page.goto('/account')
  await card.getByRole('button', { name: '移除窗口电脑' }).click()
  await expect(page.getByText('已移除窗口电脑')).toBeVisible()
  await expect(card.getByRole('listitem')).toHaveCount(0)
})

test('Where no passkeys can be, the page says why', async ({ page, journey }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: '使用通行密钥(免密码)' })).toHaveCount(0)
  await journey.signIn('inspector1')
  await page.goto('/account')
  await expect(page.getByText('当前不是安全连接')).toBeVisible()
})

test('An auditor finds that a second factor is due, and shows again that it is he', async ({ page, journey }) => {
  await device(page)
  await journey.signIn('auditor')
  await page.goto('/account')
  await expect(page.getByText('您的岗位应启用动态码或通行密钥')).toBeVisible()
  await page.route(
    '**/api/session/passkeys/challenge',
    (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 403, title: '', detail: '', code: 'identity.fresh-proof-needed' }),
      }),
    { times: 1 },
  )
  await page.getByRole('region', { name: '通行密钥' }).getByRole('button', { name: '添加' }).click()
  await page.getByRole('button', { name: '创建通行密钥' }).click()
  const proof = page.getByRole('dialog', { name: '再次验证身份' })
  await expect(proof.getByRole('textbox', { name: '密码' })).toBeFocused()
  await journey.look('proof')
  await proof.getByRole('textbox', { name: '密码' }).fill('not the password')
  await proof.getByRole('button', { name: '继续' }).click()
  await expect(proof.getByText('密码不正确').first()).toBeVisible()
  await proof.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
  await proof.getByRole('button', { name: '继续' }).click()
  await expect(page.getByText('通行密钥已添加')).toBeVisible()
  await page.getByRole('button', { name: /^移除/ }).click()
  await expect(page.getByText('您的岗位应启用动态码或通行密钥')).toBeVisible()
})

test('Where the city demands it, nothing but setting a second factor up is open', async ({ page, journey }) => {
  await device(page)
  await journey.signIn('auditor')
  let must = true
  await page.route('**/api/session', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), mustSetSecondFactor: must } })
  })
  await page.goto('/ledger')
  await expect(page).toHaveURL(/\/account\?to=\/ledger/)
  await expect(page.getByText('须先启用动态码或通行密钥')).toBeVisible()
  await journey.look('must')
  page.on('response', (it) => {
    if (it.request().method() === 'POST' && it.url().endsWith('/api/session/passkeys')) must = false
  })
  await page.getByRole('region', { name: '通行密钥' }).getByRole('button', { name: '添加' }).click()
  await page.getByRole('button', { name: '创建通行密钥' }).click()
  await page.waitForURL((url) => url.pathname === '/ledger')
  await page.goto('/account')
  await page.getByRole('button', { name: /^移除/ }).click()
  await expect(page.getByText('已移除')).toBeVisible()
})
