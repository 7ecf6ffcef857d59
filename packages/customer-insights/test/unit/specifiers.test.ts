import { expect, test } from 'vitest'
import { withJsSpecifiers } from '../../scripts/specifiers.ts'

test.each([
  ["import type { A } from './a.ts';", "import type { A } from './a.js';"],
  ['export * from "../b/c.tsx";', 'export * from "../b/c.js";'],
  ["export declare const x: import('./d.ts').D;", "export declare const x: import('./d.js').D;"],
  ["import './e.ts';", "import './e.js';"],
  ["declare module '../f.ts' {", "declare module '../f.js' {"],
])('%s', (source, built) => {
  expect(withJsSpecifiers(source)).toBe(built)
})

test.each([
  "import { A } from 'package/a.ts';",
  "import { A } from './a.js';",
  "export declare const file = './a.ts';",
])('leaves %s', source => {
  expect(withJsSpecifiers(source)).toBe(source)
})
