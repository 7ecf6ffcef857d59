import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../../scripts/root.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const guides = globSync('docs/*.md', { cwd: root }).sort()

test('every guide is a page of Storybook, whose static build is the documentation', () => {
  const pages = globSync('.storybook/guides/*.mdx', { cwd: root })
  const shown = pages.flatMap(page =>
    [...read(page).matchAll(/from '(.*\.md)\?raw'/g)].map(([, file = '']) =>
      relative(root, join(root, '.storybook/guides', file.replace(/^\.\.\/\.\.\//, '../../'))),
    ),
  )
  expect(guides.filter(guide => !shown.includes(guide))).toEqual([])
  const titles = pages.map(page => /<Meta title="(Guides\/.+?)"/.exec(read(page))?.[1])
  expect(new Set(titles).size).toBe(pages.length)
  expect(titles).not.toContain(undefined)
})

test('every guide is linked from the README', () => {
  expect(guides.filter(guide => !read('README.md').includes(`](${guide})`))).toEqual([])
})

test('no link between guides leads nowhere', () => {
  const broken = [...guides, 'README.md', 'CONTRIBUTING.md'].flatMap(file =>
    [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => join(file, '..', target))
      .filter(target => globSync(target, { cwd: root }).length === 0)
      .map(target => `${file} -> ${target}`),
  )
  expect(broken).toEqual([])
})
