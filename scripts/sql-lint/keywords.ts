import { keywordsIn, lineOf, type Problem } from './source.ts'

export function checkKeywords(text: string): Problem[] {
  return upperCaseKeywords(text).map(({ start, written }) => ({
    line: lineOf(text, start),
    message: `Keyword ${written}; keywords are in lower case.`,
  }))
}

export function fixKeywords(text: string): string {
  const bytes = Buffer.from(text)
  for (const { start, written } of upperCaseKeywords(text)) bytes.write(written.toLowerCase(), start)
  return bytes.toString()
}

/** Of the file, and of each body quoted with dollars in it. */
function upperCaseKeywords(text: string): { start: number; written: string }[] {
  const outside = keywordsIn(text).filter(({ written }) => written !== written.toLowerCase())
  return [...outside, ...bodiesOf(text).flatMap(({ start, body }) => offset(upperCaseKeywords(body), start))]
}

function bodiesOf(text: string): { start: number; body: string }[] {
  const bodies = [...text.matchAll(/\$(\w*)\$([\s\S]*?)\$\1\$/g)]
  return bodies.map(({ index, 1: tag = '', 2: body = '' }) => ({
    start: Buffer.byteLength(text.slice(0, index)) + tag.length + 2,
    body,
  }))
}

function offset<T extends { start: number }>(found: T[], by: number): T[] {
  return found.map(item => ({ ...item, start: item.start + by }))
}
