/**
 * Reads a CSV file strictly by RFC 4180, to check what the program writes with nothing of the program: a header, CRLF
 * after each record, the same number of fields in each, quotes doubled within quotes and nowhere else. Throws, naming
 * the offset, on whatever the RFC does not allow.
 */
export function readCsv(text: string): Record<string, string>[] {
  const records = readRecords(text)
  const [header = [], ...rows] = records
  if (new Set(header).size !== header.length)
    throw new Error(`A name stands twice in the header: ${header.join()}`)
  return rows.map((row, place) => {
    if (row.length !== header.length)
      throw new Error(`Record ${place + 1} has ${row.length} fields and the header ${header.length}`)
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))
  })
}

/** A field in quotes or without, and what must follow it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y

function readRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  FIELD.lastIndex = 0
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex
    const found = FIELD.exec(text)
    if (found === null) throw new Error(`No field of RFC 4180 stands at ${at}: ${text.slice(at, at + 40)}`)
    const [, quoted, plain = '', end] = found
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    records.push(record)
    record = []
  }
  if (record.length > 0) throw new Error('The last record has no end')
  return records
}
