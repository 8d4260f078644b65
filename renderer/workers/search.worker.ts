import { parseQuery } from '../../shared/search/query'
import { queryErrorWords } from '../../shared/words/search'
import { Database } from '../store/db'
import { scanPacks } from './scan-packs'
import { serveJob } from './serve'

serveJob('search.scan', async ({ query, database }, tell) => {
  const parsed = parseQuery(query)
  if (!parsed.ok) throw new Error(queryErrorWords(parsed.error))
  const db = new Database(database)
  await db.open()
  try {
    return { texts: await scanPacks(db, parsed.value.terms, tell) }
  } finally {
    db.close()
  }
})
