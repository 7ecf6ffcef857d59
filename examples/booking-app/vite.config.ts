import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // PGlite finds its WebAssembly beside its own file, which pre-bundling would move.
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1000,
    // PGlite's JavaScript, made by Emscripten, has some.
    rolldownOptions: { checks: { eval: false, pluginTimings: false } },
  },
  preview: { host: '127.0.0.1' },
})
