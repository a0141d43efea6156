import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text as UTF-8, in hexadecimal. Synchronous, so that plans stay pure functions. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)))

/** Of bytes as they are. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(digest(bytes))
