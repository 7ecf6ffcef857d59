// Builds dist: one JavaScript file and one declaration for each source file (so that "use client" and tree-shaking
// survive), one stylesheet, and the command.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleStyles } from './bundle-styles.ts'
import { configJsonSchema } from './config-schema.ts'
import { generateSql } from './generate-sql.ts'
import { withJsSpecifiers } from './specifiers.ts'

const root = join(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(join(root, 'dist'), { recursive: true, force: true })
generateSql()
compile()
rewriteDeclarations()
await writeStyles()
copyMigrations()
writeFileSync(join(root, 'dist/config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
checkClientDirectives()
checkNames()
finishCommand()
checkEntryPoints()

function compile(): void {
  const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail('The package does not compile.')
}

/** tsc rewrites `./a.ts` to `./a.js` in JavaScript, but not in declarations. */
function rewriteDeclarations(): void {
  for (const file of globSync('dist/**/*.d.ts', { cwd: root })) {
    const path = join(root, file)
    writeFileSync(path, withJsSpecifiers(readFileSync(path, 'utf8')))
  }
}

/** One file for the host to import. */
async function writeStyles(): Promise<void> {
  writeFileSync(join(root, 'dist/styles.css'), await bundleStyles())
  // So that a host's compiler accepts the import without a declaration of its own.
  writeFileSync(join(root, 'dist/styles.d.ts'), 'export {}\n')
}

/** The SQL of each release, for those who read or compare it. */
function copyMigrations(): void {
  const folder = join(root, '../../sql/migrations')
  for (const file of globSync('*.sql', { cwd: folder }))
    cpSync(join(folder, file), join(root, 'dist/sql/migrations', file))
}

/** A lost "use client" breaks every Next.js host, and nothing else would notice. */
function checkClientDirectives(): void {
  const directive = /^(['"])use client\1/
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*', '**/*.stories.*'] })) {
    if (!directive.test(readFileSync(join(root, file), 'utf8'))) continue
    const built = file.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')
    if (!directive.test(readFileSync(join(root, built), 'utf8'))) fail(`${built} lost "use client".`)
  }
}

/** Names that differ only by case are one file on macOS and Windows, and to some bundlers anywhere. */
function checkNames(): void {
  const seen = new Map<string, string>()
  for (const file of globSync('dist/**/*.*', { cwd: root })) {
    const twin = seen.get(file.toLowerCase())
    if (twin) fail(`${twin} and ${file} differ only by case.`)
    seen.set(file.toLowerCase(), file)
  }
}

/** npm makes a linked command executable, but a tarball or a checkout keeps the mode of the file. */
function finishCommand(): void {
  for (const command of Object.values<string>(manifest.bin)) {
    const path = join(root, command)
    if (!readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n'))
      fail(`${command} does not begin with its shebang.`)
    chmodSync(path, 0o755)
  }
}

/** Every path that package.json promises. */
function checkEntryPoints(): void {
  const promised = Object.values<string | Record<string, string>>(manifest.exports)
  for (const path of promised.flatMap(entry => (typeof entry === 'string' ? entry : Object.values(entry)))) {
    if (globSync(path, { cwd: root }).length === 0) fail(`package.json exports ${path}, which the build did not make.`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
