// What the package promises, as text to be read in a diff: its types, its RPCs and what a style sheet may rely on.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

const root = join(import.meta.dirname, '../..')

/** `./client`, `./hooks` and `./components` are parts of the first. */
const ENTRIES = { package: 'index', i18n: 'i18n/index', testing: 'testing/index', sql: 'sql/index' }

/** Each report by the name of its file. Reads `dist`, so build first. */
export function renderReports(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-insights-api-'))
  try {
    const types = Object.entries(ENTRIES).map(([name, entry]) => [`${name}.api.md`, typesOf(name, entry, folder)])
    return { ...Object.fromEntries(types), 'styles.md': styles(), 'rpcs.md': rpcs() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function typesOf(name: string, entry: string, folder: string): string {
  const extractorConfig = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${entry}.d.ts`),
      apiReport: { enabled: true, reportFileName: name, reportFolder: folder, reportTempFolder: join(folder, 'temp') },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Of an earlier TypeScript than ours, which reads the same declarations.
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            module: 'nodenext',
            lib: ['es2023', 'dom', 'dom.iterable'],
            jsx: 'react-jsx',
            strict: true,
            skipLibCheck: true,
            types: [],
          },
          files: [join(root, `dist/${entry}.d.ts`)],
        },
      },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'none' as never } },
        extractorMessageReporting: { default: { logLevel: 'none' as never } },
        tsdocMessageReporting: { default: { logLevel: 'none' as never } },
      },
      newlineKind: 'lf',
    },
  })
  const { succeeded } = Extractor.invoke(extractorConfig, {
    localBuild: true,
    messageCallback: message => {
      message.handled = true
    },
  })
  if (!succeeded) throw new Error(`API Extractor failed at dist/${entry}.d.ts.`)
  return readFileSync(join(folder, `${name}.api.md`), 'utf8')
}

/** Variables a host may set or read, classes it may select, attributes that tell of state. */
function styles(): string {
  const css = readFileSync(join(root, 'dist/styles.css'), 'utf8')
  const components = globSync('dist/components/**/*.js', { cwd: root }).map(file =>
    readFileSync(join(root, file), 'utf8'),
  )
  const inBoth = [css, ...components].join('\n')
  return `# What a style sheet may rely on

All of it stands in \`@layer customer-insights\` and has no specificity. Written by \`npm run api\`.

## Variables

${list(css.matchAll(/(--ci-[a-z0-9-]+)\s*:/g))}

## Classes

${list(inBoth.matchAll(/\b(ci-(?:root|[A-Z][A-Za-z]*-[A-Za-z]+))(?![A-Za-z-])/g), '.')}

## Attributes

${list(components.join('\n').matchAll(/["'\s](data-(?!base-ui|bone|ci-)[a-z-]+)["'\s:]/g))}
`
}

function list(matches: Iterable<RegExpMatchArray>, prefix = ''): string {
  const names = new Set([...matches].map(([, name]) => `- \`${prefix}${name}\``))
  return [...names].sort().join('\n')
}

/** Every function that \`sql/api\` makes in \`public\`: parameters with their defaults, and what it returns. */
function rpcs(): string {
  const sqlApi = join(root, '../../sql/api')
  const heads = globSync('*.sql', { cwd: sqlApi }).flatMap(file => [
    ...readFileSync(join(sqlApi, file), 'utf8').matchAll(
      /^create (?:or replace )?function (public\.\w+\([\s\S]*?\n?\)\s*returns [\s\S]*?)\n(?:language|stable|volatile|immutable|security|set|as)\b/gm,
    ),
  ])
  const signatures = heads.map(([, head = '']) =>
    head.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')'),
  )
  return `# Functions of the database

What the client calls, and a host may. Written by \`npm run api\`.

${signatures
  .sort()
  .map(signature => `- \`${signature}\``)
  .join('\n')}
`
}
