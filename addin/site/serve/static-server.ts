import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { contentSecurityPolicy } from '../build/content-security.ts'

export interface ServeOptions {
  readonly folder: string
  /** 0 for any free one. */
  readonly port: number
  /** With it the site is served over https. */
  readonly certificate?: { readonly key: string; readonly cert: string }
  /** The Content Security Policy of every answer; the site's own unless given. */
  readonly policy?: string
}

export interface Served {
  /** `http://localhost:3000`, without a closing slash. */
  readonly origin: string
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
}

/** Serves the files of one folder to this machine alone, with the site's policy. Rejects where the port is taken. */
export async function serve({ folder, port, certificate, ...options }: ServeOptions): Promise<Served> {
  const { policy = contentSecurityPolicy('own') } = options
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('Content-Security-Policy', policy)
    send(folder, request, response).catch(() => refuse(response, 500))
  }
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer)
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `${certificate ? 'https' : 'http'}://localhost:${taken}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Bound to the name, as browsers resolve it: to IPv4 or IPv6. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function send(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const name = fileNameOf(request.url ?? '/')
  if (name === '') return redirect(response, '/workbench.html')
  const file = name === undefined ? undefined : await fileIn(folder, name)
  if (!file) return refuse(response, 404)
  response.writeHead(200, { ...headersOf(file.path), 'Content-Length': file.size })
  if (request.method === 'HEAD') return void response.end()
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The path below the folder that a request names; absent where it is no plain path. */
export function fileNameOf(url: string): string | undefined {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1)
    const parts = name.split('/')
    const isPlain = !/[\\\0:]/.test(name) && !parts.some(part => part.startsWith('.'))
    return isPlain ? name : undefined
  } catch {
    return undefined
  }
}

async function fileIn(folder: string, name: string): Promise<{ path: string; size: number } | undefined> {
  const place = path.resolve(folder, name)
  if (!place.startsWith(path.resolve(folder) + path.sep)) return undefined
  const found = await stat(place).catch(() => undefined)
  return found?.isFile() ? { path: place, size: found.size } : undefined
}

/** Files in `assets` carry a hash of their content in their name and never change. */
function headersOf(file: string): Record<string, string> {
  const isHashed = path.basename(path.dirname(file)) === 'assets'
  return {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end()
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain' })
  response.end()
}
