// The pages of hosts: real frameworks, each beside the same content in plain HTML.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import tailwind4 from '@tailwindcss/postcss'
import postcss from 'postcss'
import tailwind3 from 'tailwindcss-3'

const require = createRequire(import.meta.url)

export const HOSTS = ['bare', 'bootstrap', 'mui', 'tailwind-3', 'tailwind-4'] as const
export type Host = (typeof HOSTS)[number]

/** Of which resets can be put into a layer by whoever imports them. */
export const IN_LAYERS = ['bootstrap', 'tailwind-3', 'tailwind-4'] as const

export interface HostPage {
  css: string
  /** Before the content that all pages have. */
  html: string
  /** A module that renders more of the host into `#host-app`, and makes styles as it does. */
  script?: 'mui'
}

export async function makeHosts(): Promise<Record<Host, HostPage>> {
  return {
    bare: { css: BARE, html: '' },
    bootstrap: { css: await readFile(require.resolve('bootstrap/dist/css/bootstrap.css'), 'utf8'), html: BOOTSTRAP },
    mui: { css: '', html: '<div id="host-app"></div>', script: 'mui' },
    'tailwind-3': { css: await tailwind3Css(TAILWIND), html: TAILWIND },
    'tailwind-4': { css: await tailwind4Css(TAILWIND), html: TAILWIND },
  }
}

async function tailwind3Css(html: string): Promise<string> {
  const plugin = tailwind3({ content: [{ raw: html, extension: 'html' }] })
  const { css } = await postcss([plugin]).process('@tailwind base; @tailwind components; @tailwind utilities;', {
    from: undefined,
  })
  return css
}

async function tailwind4Css(html: string): Promise<string> {
  const classes = [...new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))]
  const source = `@import 'tailwindcss' source(none); @source inline('{${classes.join(',')}}');`
  const from = join(import.meta.dirname, 'tailwind-4.css')
  const { css } = await postcss([tailwind4({ optimize: false })]).process(source, { from })
  return css
}

/**
 * Styled by element, and laid out so that whatever joins the body is in the way: a grid with gaps, whose children have
 * a border.
 */
const BARE = `
body { display: grid; gap: 24px; margin: 12px; font: 16px/1.5 Georgia, serif; }
body > div { padding: 20px; border: 1px solid silver; }
body > :nth-child(odd) { background: #f4f4f4; }
a { color: rebeccapurple; }
li::marker { color: tomato; }
input::placeholder { color: teal; }
h1::before { content: '# '; }
blockquote::after { content: ' (so they say)'; }
.menu { display: flex; gap: 1em; }
`

const BOOTSTRAP = `
<nav class="navbar navbar-expand bg-body-tertiary"><div class="container-fluid"><a class="navbar-brand" href="#d">Host</a>
<form class="d-flex"><input class="form-control me-2" type="search" placeholder="Search"><button class="btn btn-outline-success">Search</button></form></div></nav>
<div class="row g-3"><div class="col-6"><div class="card"><div class="card-body"><h5 class="card-title">Card</h5><p class="card-text">Text</p>
<button class="btn btn-primary">Go <span class="badge text-bg-secondary">4</span></button></div></div></div>
<div class="col-6"><ul class="list-group"><li class="list-group-item active">An item</li></ul><div class="alert alert-warning">Alert</div>
<div class="form-check form-switch"><input class="form-check-input" type="checkbox" checked></div>
<div class="progress"><div class="progress-bar w-25">25%</div></div></div></div>
<table class="table table-striped"><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`

const TAILWIND = `
<div class="mx-auto flex max-w-3xl items-center gap-4 rounded-xl border border-gray-200 bg-white p-6 shadow-lg dark:bg-gray-900">
<img class="h-10 w-10 rounded-full ring-2" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
<div class="space-y-2"><h2 class="text-xl font-medium text-black">Host</h2><p class="text-gray-500 underline decoration-dotted">A message</p></div>
<button class="rounded bg-blue-500 px-4 py-2 font-bold text-white transition hover:bg-blue-700">Button</button>
<input class="w-full rounded border px-3 py-2 placeholder:text-pink-500" placeholder="Placeholder"></div>
<ul class="list-inside list-disc divide-y marker:text-sky-400"><li class="py-1 before:mr-1 before:content-['*']">One</li><li>Two</li></ul>
<div class="grid grid-cols-3 gap-2 [&>*]:p-1"><span class="truncate">Truncated</span><span class="animate-none blur-sm">Blurred</span><span>3</span></div>`
