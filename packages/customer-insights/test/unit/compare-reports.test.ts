import { describe, expect, test } from 'vitest'
import { compareReports, highest } from '../../scripts/api/compare.ts'

const report = `## API Report File

\`\`\`ts

import { JSX } from 'react';

// @public
export interface ListProps extends RootProps {
    // (undocumented)
    id: string;
    page?: number | undefined;
}

// @public (undocumented)
export function list(props: ListProps): JSX.Element;
\`\`\`
`

describe('compareReports', () => {
  test.each([
    ['nothing', report, 'none', 'none'],
    ['words of a docstring', report.replace('// @public\n', '// @public (undocumented)\n'), 'none', 'none'],
    ['another import', report.replace('JSX }', 'JSX, type FC }'), 'none', 'none'],
    ['a new function', report.replace('\n```\n', '\nexport function more(): void;\n```\n'), 'minor', 'minor'],
    ['a new optional member', report.replace('id: string;', 'id: string;\n    size?: 1 | 2;'), 'minor', 'minor'],
    [
      'a new member that must be given',
      report.replace('id: string;', 'id: string;\n    size: 1 | 2;'),
      'minor',
      'major',
    ],
    ['a member that is gone', report.replace('    page?: number | undefined;\n', ''), 'minor', 'major'],
    ['a member of another type', report.replace('id: string', 'id: number'), 'minor', 'major'],
    ['a function that is gone', report.replace(/export function .*\n/, ''), 'minor', 'major'],
  ])('%s', (_what, changed, before1, from1) => {
    expect(changed === report).toBe(_what === 'nothing')
    expect(compareReports(report, changed, '0.4.2').level).toBe(before1)
    expect(compareReports(report, changed, '1.4.2').level).toBe(from1)
  })

  test('a class and a variable, too', () => {
    const css = '## Classes\n\n- `.ci-Chip-root`\n- `.ci-Chip-remove`\n'
    expect(compareReports(css, css.replace('- `.ci-Chip-remove`\n', ''), '1.0.0')).toEqual({
      added: [],
      removed: ['- `.ci-Chip-remove`'],
      level: 'major',
    })
  })
})

test('the highest level counts', () => {
  expect(highest('patch', 'minor')).toBe('minor')
  expect(highest('major', 'none')).toBe('major')
})
