import type { Services } from '../services'
import { storageHealth } from '../store/health'

/** What helps to find a fault, and nothing that an analyst wrote or imported. */
export async function diagnostics({ host, store }: Pick<Services, 'host' | 'store'>): Promise<string> {
  const { version, platform, versions } = await host.surroundings()
  const { usage, quota, persisted } = await storageHealth()
  const { library } = store
  const counts = (['releases', 'annotations', 'tags', 'batches'] as const).map(
    table => `${table}: ${library.rows(table).all.length}`,
  )
  return [
    `Readout ${version}, ${host.kind} host, ${platform}`,
    ...Object.entries(versions).map(([name, value]) => `${name}: ${value}`),
    ...counts,
    `storage: ${usage ?? 0} of ${quota ?? 0} bytes, ${persisted ? 'kept for good' : 'not promised to be kept'}`,
    `window: ${window.innerWidth} × ${window.innerHeight}, ratio ${window.devicePixelRatio}`,
  ].join('\n')
}
