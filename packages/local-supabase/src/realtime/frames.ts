/** A message of the protocol, in either direction. */
export interface Frame {
  /** Which join of the topic it belongs to. */
  joinRef: string | null
  /** Names a request, and its answer. */
  ref: string | null
  /** "phoenix" for the connection itself, else "realtime:" and the channel's name. */
  topic: string
  event: string
  payload: unknown
}

/** The payload of the event "broadcast". */
export interface Broadcast {
  type: 'broadcast'
  event: string
  /** A Buffer where a client sent bytes. */
  payload: unknown
  meta?: { id: string }
}

/** How frames are written: 1.0.0 as objects; 2.0.0 as arrays, and broadcasts as bytes. */
export const versions = ['1.0.0', '2.0.0'] as const
export type Version = (typeof versions)[number]

const PUSHED_BROADCAST = 3
const BROADCAST = 4
const JSON_ENCODING = 1
const BINARY_ENCODING = 0

/** Throws on what is no frame. */
export function decodeFrame(version: Version, data: Buffer, isBinary: boolean): Frame {
  if (isBinary) return decodePushedBroadcast(data)
  const parsed: unknown = JSON.parse(data.toString())
  const [joinRef, ref, topic, event, payload] =
    version === '2.0.0' ? (parsed as unknown[]) : fieldsOf(parsed as Record<string, unknown>)
  if (typeof topic !== 'string' || typeof event !== 'string') throw new TypeError('A frame has a topic and an event.')
  return { joinRef: textOrNull(joinRef), ref: textOrNull(ref), topic, event, payload }
}

/** Null for what this version cannot say: bytes in a broadcast of 1.0.0. */
export function encodeFrame(version: Version, frame: Frame): string | Buffer | null {
  const { joinRef, ref, topic, event, payload } = frame
  if (version === '2.0.0') {
    return event === 'broadcast'
      ? encodeBroadcast(topic, payload as Broadcast)
      : JSON.stringify([joinRef, ref, topic, event, payload])
  }
  if (event === 'broadcast' && Buffer.isBuffer((payload as Broadcast).payload)) return null
  return JSON.stringify({ topic, event, payload, ref, join_ref: joinRef })
}

const fieldsOf = ({ join_ref, ref, topic, event, payload }: Record<string, unknown>) => [
  join_ref,
  ref,
  topic,
  event,
  payload,
]

const textOrNull = (value: unknown): string | null => (value === undefined || value === null ? null : String(value))

/** kind, a length for each text, how the payload is written; then the texts, then the payload. */
function encodeBroadcast(topic: string, { event, payload, meta }: Broadcast): Buffer {
  const texts = [topic, event, meta ? JSON.stringify(meta) : ''].map(text => Buffer.from(text))
  const isBytes = Buffer.isBuffer(payload)
  const body = isBytes ? payload : Buffer.from(JSON.stringify(payload))
  const head = [BROADCAST, ...texts.map(text => text.length), isBytes ? BINARY_ENCODING : JSON_ENCODING]
  return Buffer.concat([Buffer.from(head), ...texts, body])
}

function decodePushedBroadcast(data: Buffer): Frame {
  if (data[0] !== PUSHED_BROADCAST) throw new TypeError(`A binary frame of kind ${data[0]} is none that clients send.`)
  const lengths = [...data.subarray(1, 6)]
  let offset = 7
  const [joinRef = '', ref = '', topic = '', event = ''] = lengths.map(length => {
    const text = data.toString('utf8', offset, offset + length)
    offset += length
    return text
  })
  const body = data.subarray(offset)
  const payload: Broadcast = {
    type: 'broadcast',
    event,
    payload: data[6] === JSON_ENCODING ? JSON.parse(body.toString()) : Buffer.from(body),
  }
  return { joinRef: joinRef || null, ref: ref || null, topic, event: 'broadcast', payload }
}
