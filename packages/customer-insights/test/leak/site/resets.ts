/** What hosts do to every element of a kind, and so to ours. */
export const RESETS: Record<string, string> = {
  'box-sizing': '*, *::before, *::after { box-sizing: content-box; }',
  spacing: '* { margin: 0; padding: 0; }',
  borders: '*, *::before, *::after { border: 0 solid #e5e7eb; }',
  buttons: 'button { background: none; border: 0; padding: 0; color: inherit; border-radius: 0; }',
  'buttons of a brand':
    'button { background: #2563eb; color: #fff; text-transform: uppercase; padding: 12px 32px; border: 3px solid #1e3a8a; border-radius: 99px; font: bold 20px/2 serif; letter-spacing: 2px; box-shadow: 0 4px 0 #1e3a8a; }',
  pictures:
    'svg, img, video, canvas { display: block; vertical-align: middle; } img { max-width: 100%; height: auto; }',
  'large icons': 'svg { width: 48px; height: 48px; fill: currentColor; }',
  tables:
    'table { border-collapse: collapse; border-spacing: 0; width: auto; table-layout: fixed; } th, td { border: 2px solid #ccc; padding: 16px; vertical-align: top; text-align: center; } tr:nth-child(even) { background: #f0f0f0; } thead { background: #e5e7eb; }',
  fields:
    'input, select, textarea { border: 2px solid #888; padding: 12px; border-radius: 0; background: #fff; color: #111; font: 18px monospace; width: 100%; margin-bottom: 16px; box-shadow: inset 0 0 4px #aaa; appearance: none; }',
  headings:
    'h1, h2, h3, h4, h5, h6 { font: bold 40px/1 serif; margin: 40px 0; text-transform: uppercase; color: #7c2d12; }',
  lists:
    'ul, ol { margin: 16px; padding: 0 0 0 40px; list-style: square; } li { margin: 8px 0; } dl, dd, dt { margin: 8px 40px; }',
  links: 'a { color: #b91c1c; text-decoration: underline; font-weight: bold; }',
  text: 'p { margin: 24px 0; line-height: 2.4; font-size: 20px; } label { display: block; font-weight: bold; }',
}
