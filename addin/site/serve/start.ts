import { readFileSync } from 'node:fs'
import { currentSite } from '../build/build-site.ts'
import { type Served, type ServeOptions, serve } from './static-server.ts'

/** The one in the manifest comes first, so that a proxy with a certificate can be put before it. */
const PORT = 3000
const PORTS_TO_TRY = 20

/** The second half of `npm start`: serves the workbench until it is stopped. */
async function start(): Promise<void> {
  const folder = await currentSite(() => print('Đang dựng bàn làm việc trong trình duyệt … (building the workbench)'))
  const { origin } = await serveOnFreePort({ folder, ...certificate() })
  print(`\nBàn làm việc (workbench): ${origin}/workbench.html\nCtrl+C để dừng (to stop).`)
}

/** For Excel, which loads add-ins over https alone: PEM files named in the environment. */
function certificate(): Pick<ServeOptions, 'certificate'> {
  const { TLS_KEY, TLS_CERT } = process.env
  if (!TLS_KEY || !TLS_CERT) return {}
  return { certificate: { key: readFileSync(TLS_KEY, 'utf8'), cert: readFileSync(TLS_CERT, 'utf8') } }
}

async function serveOnFreePort(options: Omit<ServeOptions, 'port'>): Promise<Served> {
  const wanted = Number(process.env.PORT ?? PORT)
  for (let port = wanted; port < wanted + PORTS_TO_TRY; port += 1) {
    const served = await serve({ ...options, port }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
    })
    if (served) return served
  }
  return serve({ ...options, port: 0 })
}

const print = (text: string): boolean => process.stdout.write(`${text}\n`)

await start()
