/** Like `instanceof Element`, which says no to the elements of a frame: they are another document's. */
export function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'nodeType' in target && target.nodeType === 1
}
