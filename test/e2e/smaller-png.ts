import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE_BYTES = 8
const DATA = 'IDAT'

/** The same picture, packed as tightly as can be: browsers take screenshots in a hurry. */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const packed = chunks.filter(({ type }) => type === DATA).map(({ content }) => content)
  const data = deflateSync(inflateSync(Buffer.concat(packed)), { level: 9, memLevel: 9 })
  const others = chunks.filter(({ type }) => type !== DATA)
  const [head, ...rest] = others.map(({ type, content }) => chunk(type, content))
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), head ?? Buffer.of(), chunk(DATA, data), ...rest])
}

interface Chunk {
  readonly type: string
  readonly content: Buffer
}

/** Each is a length, a type of four letters, the content and a check sum. */
function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
