import { Window } from 'happy-dom'

/**
 * A page in which components render, on the network of Node: what Node has of its own (fetch, WebSocket, timers) stays,
 * so that a real server can be asked. To be imported before React.
 */
const window = new Window({ url: 'http://localhost' })
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true, writable: true })
}

/** Nothing is laid out here, so that everything counts as in view. */
class EverythingInView {
  #tell: (entries: { isIntersecting: boolean; target: unknown }[]) => void
  constructor(tell: (entries: { isIntersecting: boolean; target: unknown }[]) => void) {
    this.#tell = tell
  }
  observe(target: unknown) {
    queueMicrotask(() => this.#tell([{ isIntersecting: true, target }]))
  }
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { window, document: window.document, IntersectionObserver: EverythingInView })
Object.assign(window, { IntersectionObserver: EverythingInView })
