/** What we use of papaparse. Its own types bring in all of Node. */
declare module 'papaparse' {
  type Parsed<Row> = { readonly data: readonly Row[] }
  const Papa: {
    parse<Row>(text: string, options: { header: true; skipEmptyLines: true }): Parsed<Row>
  }
  export default Papa
}
