import { defineConfig } from '@playwright/test'
import { browser } from './scripts/browser.mjs'

/** The address of a server that already runs, or of the one that is started on a fresh folder for this run. */
const running = process.env.BIHUAN_SERVER
const port = Number(process.env.BIHUAN_PORT ?? 8289)

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['html', { outputFolder: 'target/report', open: 'never' }]],
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: await browser(),
  },
  ...(running
    ? {}
    : {
        webServer: {
          command: `node scripts/serve.mjs ${port}`,
          url: `http://localhost:${port}/actuator/health/readiness`,
          timeout: 240_000,
          stdout: 'pipe',
          gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        },
      }),
})
