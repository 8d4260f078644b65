import { readFile } from '../../shared/release/read-file'
import { readFiles } from './read-files'
import { serveJob } from './serve'

const tools = { read: readFile, newId: () => crypto.randomUUID() }

serveJob('import.read', (arg, tell) => readFiles(arg, tools, tell))
