import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'
import { VitePWA } from 'vite-plugin-pwa'

const server = process.env.BIHUAN_SERVER ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    vue(),
    // Element Plus comes piece by piece, with the pages that use it: the pages for enterprises use none.
    components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: '闭环 · 营商环境直通车',
        short_name: '闭环',
        description: '企业的问题,件件有着落、事事有回音。',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f8f8',
        theme_color: '#0b5f66',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globIgnores: ['assets/wght-*.css'],
        // Only what a phone without network needs to write: the shell and the pages for enterprises.
        globPatterns: ['index.html', 'icon.svg', 'assets/*.js', 'assets/*.css'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/actuator\//],
        runtimeCaching: [
          {
            urlPattern: ({ url }) => url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 300 } },
          },
        ],
      },
    }),
  ],
  // What is not used is not shipped: old interfaces of the libraries, and their tools for developers.
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
  },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    manifest: true,
    rollupOptions: {
      output: {
        // What only officials use lies apart, so that phones of enterprises do not keep it.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => /element-plus|echarts|\/office\//.test(id))
            ? 'assets/office/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
    outDir: 'dist',
    // A font within a style sheet would be refused by our own content security policy.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  // Host stays as the browser sent it: changes are only taken from our own pages.
  server: { proxy: { '/api': { target: server }, '/actuator': { target: server } } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
