import { Window } from 'happy-dom'

/**
 * A page for React, and nothing else of a browser: fetch and WebSocket stay those of Node, so that a real server can be
 * asked. To be imported before React.
 */
const window = new Window({ url: 'http://localhost' })
Object.assign(globalThis, { window, document: window.document })
