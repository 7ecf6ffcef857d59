import { type RefObject, useEffect, useState } from 'react'

/**
 * The colours of the `data-segment` elements in `container` as the browser computes them, in plain `rgb()`:
 * a chart library knows nothing of variables, `light-dark()` or `color-mix()`.
 *
 * It follows every change of theme, whatever caused it, without watching the page: the swatches have a transition
 * on their colour, so the browser itself says when that becomes another.
 */
export function useResolvedColors(container: RefObject<HTMLElement | null>): Record<string, string> {
  const [colors, setColors] = useState<Record<string, string>>({})

  useEffect(() => {
    const element = container.current
    if (!element) return
    const read = () => {
      const resolved = readColors(element)
      setColors(before => (JSON.stringify(before) === JSON.stringify(resolved) ? before : resolved))
    }
    read()
    element.addEventListener('transitionend', read)
    return () => element.removeEventListener('transitionend', read)
  }, [container])

  return colors
}

function readColors(container: HTMLElement): Record<string, string> {
  const colors: Record<string, string> = {}
  for (const swatch of container.querySelectorAll<HTMLElement>('[data-segment]')) {
    const { segment } = swatch.dataset
    if (segment) colors[segment] = toRgb(getComputedStyle(swatch).color)
  }
  return colors
}

let pixel: CanvasRenderingContext2D | null | undefined

/** Computed colours may come as `oklab()` or `color()`; a painted pixel is always plain. */
function toRgb(color: string): string {
  if (/^rgb/.test(color)) return color
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pixel) return color
  pixel.clearRect(0, 0, 1, 1)
  pixel.fillStyle = color
  pixel.fillRect(0, 0, 1, 1)
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data
  return `rgb(${red}, ${green}, ${blue})`
}
