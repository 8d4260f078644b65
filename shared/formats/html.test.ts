import { describe, expect, it } from 'vitest'
import { readHtml } from './html'

const texts = (page: string): string[] => readHtml(page, false).blocks.map(({ text }) => text)
const P1 =
  'The harbour council of Sell decided on Monday to open the northern quay to fishing vessels in spring.'
const P2 =
  'The work will begin in April and will cost about four million marks, the chair of the council said.'
const menu = (n: number): string =>
  `<ul class="menu">${Array.from({ length: n }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`).join('')}</ul>`

describe('a saved page', () => {
  it('is read without its menus, related links, cookie bar and footer', () => {
    const page = `<html><head><title>Quay opens | Harbour Council</title></head><body>${menu(20)}
      <div class="cookie-bar">We use cookies to make this site better for everybody who visits it. <a href="#">Accept</a></div>
      <main><h1>Quay opens in spring</h1><p>6 October 2021</p><p>${P1}</p><p>${P2}</p></main>
      <div class="related"><h2>Related news</h2><p><a href="/a">Another thing happened</a></p></div>
      <footer><p>© 2021 Harbour Council of Sell. All rights reserved.</p></footer></body></html>`
    expect(texts(page)).toEqual(['Quay opens in spring', '6 October 2021', P1, P2])
  })

  it('is read where the column with the text is called a sidebar', () => {
    const page = `<body>${menu(9)}<div class="sidebar"><h1>Quay opens in spring</h1><p>${P1}</p><p>${P2}</p></div></body>`
    expect(texts(page)).toEqual(['Quay opens in spring', P1, P2])
  })

  it('keeps breaks, and parts paragraphs at two of them', () => {
    expect(texts(`<p>12 Harbour Road<br>Sell</p><div>${P1}<br><br>${P2}</div>`)).toEqual([
      '12 Harbour Road\nSell',
      P1,
      P2,
    ])
  })

  it('reads a table row by row and numbers an ordered list', () => {
    const page = `<h1>Figures of the port</h1><p>${P1}</p><table><tr><th>Year<th>Ships<tr><td>2020<td>61</table><ol start=2><li>Two<li>Three</ol>`
    expect(texts(page)).toEqual([
      'Figures of the port',
      P1,
      'Year | Ships',
      '2020 | 61',
      '2. Two',
      '3. Three',
    ])
  })

  it('never takes scripts, styles or hidden parts for text', () => {
    const page = `<style>p{}</style><script>var a = "<p>no</p>"</script><p hidden>no</p><p style="display:none">no</p><p>${P1}</p>`
    expect(texts(page)).toEqual([P1])
  })

  it('says what the page says of itself', () => {
    const page = `<html lang="en"><meta property="og:title" content="Quay opens"><meta name="date" content="2022-05-04">
      <script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Harbour Council"}}</script><p>${P1}</p>`
    const said = readHtml(page, false).meta.map(({ field, words }) => [field, words])
    expect(said).toContainEqual(['title', 'Quay opens'])
    expect(said).toContainEqual(['published', '2022-05-04'])
    expect(said).toContainEqual(['issuer', 'Harbour Council'])
  })

  it('is no release when it is a list, and keeps its whole text when asked to', () => {
    const list = `<body>${menu(30)}<p>Welcome.</p></body>`
    expect(readHtml(list, false).release).toBe(false)
    expect(readHtml(list, true).blocks.length).toBeGreaterThan(20)
  })

  it('is read at any depth', () => {
    expect(texts(`${'<div>'.repeat(20_000)}${P1}`)).toEqual([P1])
    expect(texts(`<p>${'<b>'.repeat(20_000)}${P1}`)).toEqual([P1])
  })
})
