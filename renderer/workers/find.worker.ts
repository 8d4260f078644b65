import { findInText } from '../../shared/text/find'
import { serveJob } from './serve'

serveJob('find.text', ({ text, query, options }) => Promise.resolve(findInText(text, query, options)))
