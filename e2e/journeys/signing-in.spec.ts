import { expect, test } from '../fixtures'

test('Signing in leads each role to its first task', async ({ page, journey }) => {
  await page.goto('/sign-in')
  await journey.look('sign-in')

  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert').first()).toContainText('有 2 处需要改正')

  await page.getByLabel('用户名').fill('dispatcher1')
  await page.getByLabel('密码').fill('wrong-password')
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert').first()).toContainText('密码')

  await journey.signIn('dispatcher1')
  await expect(page).toHaveURL(/\/inbox/)
})
