import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileNameOf, type Served, serve } from '../../addin/site/serve/static-server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'served-'))
const site = path.join(folder, 'site')
let served: Served

beforeAll(async () => {
  mkdirSync(path.join(site, 'assets'), { recursive: true })
  writeFileSync(path.join(site, 'workbench.html'), '<p>page</p>')
  writeFileSync(path.join(site, '.fingerprint'), 'hidden')
  writeFileSync(path.join(site, 'assets', 'code-1a2b.js'), '1')
  writeFileSync(path.join(folder, 'secret.html'), 'secret')
  mkdirSync(path.join(folder, 'site-other'))
  writeFileSync(path.join(folder, 'site-other', 'x.html'), 'other')
  served = await serve({ folder: site, port: 0 })
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Not `fetch`, which mends paths before it sends them. */
function ask(target: string, method = 'GET'): Promise<{ status: number; body: string; headers: NodeJS.Dict<unknown> }> {
  const { hostname, port } = new URL(served.origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, method }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString(), headers: response.headers }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('the server of the site', () => {
  test('serves a page with the policy', async () => {
    const { status, body, headers } = await ask('/workbench.html?x=1')
    expect([status, body]).toEqual([200, '<p>page</p>'])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('lets browsers keep what never changes, and ask again for the rest', async () => {
    expect((await ask('/assets/code-1a2b.js')).headers['cache-control']).toContain('immutable')
    expect((await ask('/workbench.html')).headers['cache-control']).toBe('no-cache')
  })

  test('leads from the root to the workbench', async () => {
    const { status, headers } = await ask('/')
    expect([status, headers.location]).toEqual([302, '/workbench.html'])
  })

  test('answers HEAD without a body', async () => {
    const { status, body, headers } = await ask('/workbench.html', 'HEAD')
    expect([status, body, headers['content-length']]).toEqual([200, '', '11'])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async method => {
    expect((await ask('/workbench.html', method)).status).toBe(405)
  })

  test.each([
    '/missing.html',
    '/assets',
    '/assets/',
    '/.fingerprint',
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '/../site-other/x.html',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/%00',
    '/%ff',
    '/workbench.html%00.js',
    '/c:/windows/win.ini',
  ])('has nothing at %s', async target => {
    const { status, body } = await ask(target)
    expect([status, body]).toEqual([404, ''])
  })

  test('says when its port is taken', async () => {
    const port = Number(new URL(served.origin).port)
    await expect(serve({ folder: site, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

test.each([
  ['/a/b.js', 'a/b.js'],
  ['/t%C3%AAn.html', 'tên.html'],
  ['/a/../b.js', 'b.js'],
  ['/a/%2e%2e%2fb.js', undefined],
  ['/.git/config', undefined],
])('the file of %s is %s', (url, name) => {
  expect(fileNameOf(url)).toBe(name)
})
