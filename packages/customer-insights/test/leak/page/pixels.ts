/** In how many pixels two pictures (PNG in base64, of one size) differ. */
export async function countDifferingPixels([one, other]: readonly [string, string]): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)])
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let count = 0
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) count++
  return count
}

async function pixelsOf(png: string): Promise<Uint32Array> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
  if (!canvas) throw new Error('No canvas')
  canvas.drawImage(image, 0, 0)
  return new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)
}

/** The styles of another host's page. */
export async function stylesOf(path: string): Promise<string> {
  const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
  return page.querySelector('style')?.textContent ?? ''
}
