import { useEffect, useState } from 'react'
import type { BatchId } from '../../../shared/model/ids'
import type { Preview } from '../../../shared/words/import'
import type { RunJob } from '../../workers/client'

/** Long enough not to read at every key, short enough to seem at once. */
const REST = 300

/** What import would read from pasted text; null until it is known. Nothing is written. */
export function usePreview(content: string, asPage: boolean, runJob: RunJob): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null)
  useEffect(() => {
    const outdated = new AbortController()
    const timer = setTimeout(async () => {
      const name = asPage ? 'pasted.html' : 'pasted.txt'
      const arg = {
        files: [{ name, file: new File([content], name) }],
        batch: '' as BatchId,
        now: '',
        force: true,
      }
      const read = await runJob('import.read', arg, { signal: outdated.signal })
      if (outdated.signal.aborted || !read.ok) return
      const [result] = read.value.results
      if (result !== undefined)
        setPreview(result.kind === 'failed' ? { kind: 'failed', message: result.message } : result)
    }, REST)
    return () => {
      clearTimeout(timer)
      outdated.abort()
    }
  }, [content, asPage, runJob])
  return preview
}
