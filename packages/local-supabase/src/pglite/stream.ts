import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

/** Whoever of the clients of a PGlite is in a transaction: it has one session, which they share. */
export interface Session {
  db: PGlite
  /** The answers come in the order of the questions. */
  last: Promise<unknown>
  inTransaction: PgliteStream | null
  active: PgliteStream | null
}

const TERMINATE = 'X'.charCodeAt(0)
const READY = 'Z'.charCodeAt(0)

/** The other end of a connection of `pg`: its messages go to a PGlite in this process, in place of a socket. */
export class PgliteStream extends Duplex {
  readonly #session: Session
  readonly #setUp: string
  #pending = Buffer.alloc(0)
  #isBegun = false

  /** @param setUp SQL that makes the shared session this client's: its role and settings. */
  constructor(session: Session, setUp: string) {
    super()
    this.#session = session
    this.#setUp = setUp
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#pending = Buffer.concat([this.#pending, chunk])
    this.#begin()
    const end = this.#isBegun ? wholeMessages(this.#pending) : 0
    const messages = this.#pending.subarray(0, end)
    this.#pending = this.#pending.subarray(end)
    if (end === 0) done()
    else this.#ask(messages).then(() => done(), done)
  }

  /** pg begins with a length and settings, without a letter before. All are let in. */
  #begin(): void {
    const bytes = this.#pending
    if (this.#isBegun || bytes.length < 4 || bytes.length < bytes.readInt32BE(0)) return
    this.#pending = bytes.subarray(bytes.readInt32BE(0))
    this.#isBegun = true
    this.push(greeting())
  }

  override _final(done: (error?: Error) => void): void {
    this.push(null)
    done()
  }

  async #ask(messages: Buffer): Promise<void> {
    if (messages[0] === TERMINATE) return this.#leave()
    const session = this.#session
    const answer = session.last.then(async () => {
      if (session.inTransaction && session.inTransaction !== this) {
        throw new Error('PGlite has one session, and another client of it is in a transaction.')
      }
      if (session.active !== this) await session.db.exec(this.#setUp)
      session.active = this
      const answer = Buffer.from(await session.db.execProtocolRaw(messages, { syncToFs: false }))
      // The last message says whether a transaction is open; without one, more of the question is to come.
      const isReady = answer.at(-6) === READY && answer.readInt32BE(answer.length - 5) === 5
      session.inTransaction = isReady && answer.at(-1) === 'I'.charCodeAt(0) ? null : this
      this.push(answer)
    })
    session.last = answer.catch(() => {})
    return answer
  }

  async #leave(): Promise<void> {
    const session = this.#session
    await session.last
    if (session.inTransaction === this) await session.db.exec('rollback')
    if (session.inTransaction === this) session.inTransaction = null
    if (session.active === this) session.active = null
  }
}

/** Where the last complete message ends. Each is a letter, and a length that counts itself. */
function wholeMessages(bytes: Buffer): number {
  let end = 0
  while (bytes.length >= end + 5 && bytes.length >= end + 1 + bytes.readInt32BE(end + 1)) {
    end += 1 + bytes.readInt32BE(end + 1)
  }
  return end
}

/** What a server says to whom it trusts: welcome, its settings, and that it is ready. */
function greeting(): Buffer {
  const settings = { server_version: '18', client_encoding: 'UTF8', DateStyle: 'ISO, MDY', TimeZone: 'UTC' }
  return Buffer.concat([
    message('R', Buffer.from([0, 0, 0, 0])),
    ...Object.entries(settings).map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`))),
    message('Z', Buffer.from('I')),
  ])
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}
