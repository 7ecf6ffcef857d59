import type { StorybookConfig } from '@storybook/react-vite'
import react from '@vitejs/plugin-react'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['./guides/*.mdx', '../packages/customer-insights/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Reads types with a TypeScript that is not this workspace's; the docstrings come from react-docgen.
  typescript: { reactDocgen: 'react-docgen' },
  async viteFinal(config) {
    const { mergeConfig } = await import('vite')
    return mergeConfig(config, {
      plugins: [react()],
      // PGlite finds its WebAssembly beside its own module, so it must stay where it is.
      optimizeDeps: { exclude: ['@electric-sql/pglite'] },
      build: { target: 'esnext', chunkSizeWarningLimit: 4000 },
      worker: { format: 'es' },
    })
  },
}

export default config
