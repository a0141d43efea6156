import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

// A certificate in DER (X.509, ITU-T X.690): each value is a tag, a length and its content.

const SEQUENCE = 0x30
const SET = 0x31

/** `ecdsa-with-SHA256` of RFC 5758, as an algorithm identifier. */
const ecdsaWithSha256 = tagged(SEQUENCE, objectId('2a8648ce3d040302'))

/** A key and a certificate for `localhost`, signed by that same key and good for a day; for tests alone. */
export function localhostCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const content = tagged(
    SEQUENCE,
    tagged(0xa0, tagged(0x02, Buffer.of(2))),
    tagged(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    name('localhost'),
    tagged(SEQUENCE, time(Date.now() - HOUR), time(Date.now() + 24 * HOUR)),
    name('localhost'),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, tagged(SEQUENCE, alternativeName('localhost'))),
  )
  const signature = tagged(0x03, Buffer.of(0), sign('sha256', content, privateKey))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(tagged(SEQUENCE, content, ecdsaWithSha256, signature)),
  }
}

const HOUR = 3_600_000

/** One attribute: the common name. */
function name(text: string): Buffer {
  return tagged(SEQUENCE, tagged(SET, tagged(SEQUENCE, objectId('550403'), tagged(0x0c, Buffer.from(text)))))
}

/** Browsers look at the alternative name only. */
function alternativeName(host: string): Buffer {
  return tagged(SEQUENCE, objectId('551d11'), tagged(0x04, tagged(SEQUENCE, tagged(0x82, Buffer.from(host)))))
}

/** `20261124014500Z` */
function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14)
  return tagged(0x18, Buffer.from(`${digits}Z`))
}

function objectId(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'))
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content])
}

/** Below 128 as it is, else the number of its bytes before it. */
function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff]
  return Buffer.of(0x80 | bytes.length, ...bytes)
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
