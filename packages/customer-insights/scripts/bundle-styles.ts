import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** What hosts import as `styles.css`. `esnext` leaves light-dark(), nesting and layers as they were written. */
export async function bundleStyles(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/styles/index.css'],
    bundle: true,
    write: false,
    target: 'esnext',
    logLevel: 'warning',
  })
  const [file] = outputFiles
  if (!file) throw new Error('No styles were bundled.')
  return file.text
}
