import { describe, expect, it } from 'vitest'
import { firstWords } from '../text/canonical'
import { isBody } from '../text/span'
import { readFile } from './read-file'

type Read = {
  readonly title: string | null
  readonly issuer: string | null
  readonly published: string | null
  readonly language: string | null
  readonly paragraphs: number
  readonly first: string
}

function read(source: string, name = 'page.html'): Read {
  const answer = readFile(new TextEncoder().encode(source), name)
  const release = answer.ok ? answer.value[0] : undefined
  if (release === undefined) throw new Error(answer.ok ? 'No release' : answer.error.message)
  const { fields, text, blocks } = release
  const body = blocks.filter(isBody)
  const first = body[0]
  return {
    title: fields.title?.value ?? null,
    issuer: fields.issuer?.value ?? null,
    published: fields.published?.value ?? null,
    language: fields.language?.value ?? null,
    paragraphs: body.length,
    first: first ? firstWords(text.slice(first.start, first.end), 4) : '',
  }
}

/** A page as content systems make them: a menu, a headline, a text, related links and a foot. */
const page = (head: string, main: string, foot: string, menu = 'Home News Contact'): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>
<header><nav><ul>${menu
    .split(' ')
    .map(item => `<li><a href="/${item}">${item}</a></li>`)
    .join('')}</ul></nav></header>
<div class="wrapper">${main}</div>
<footer><p>${foot}</p></footer></body></html>`

/** Shapes of pages, one or more a language, with what a reader of that language would say of them. Bodies are invented. */
const PAGES: readonly (readonly [string, string, Read])[] = [
  [
    'English: a department of a portal, with the time in an element of its own',
    page(
      '<title>New ferry link agreed with Vesta - VESTRA.GOV</title><meta property="og:site_name" content="VESTRA.GOV">',
      `<main><span>Press release</span><h1>New ferry link agreed with Vesta</h1>
<dl><dt>From:</dt><dd><a href="/dft">Department for Transport</a></dd><dt>Published</dt><dd><time datetime="2031-03-05T09:30:00Z">5 March 2031</time></dd></dl>
<p>The Transport Secretary has signed an agreement on a new ferry link between the two capitals, which starts in May.</p>
<p>Ships will leave twice a day and carry up to 400 passengers, according to the plan that both sides published.</p></main>`,
      '© Crown copyright',
    ),
    {
      title: 'New ferry link agreed with Vesta',
      issuer: 'Department for Transport',
      published: '2031-03-05',
      language: 'en',
      paragraphs: 2,
      first: 'The Transport Secretary has',
    },
  ],
  [
    'French: the town and the date in one line, the house in the foot',
    page(
      '<title>La France et la Vestrie signent un accord | Ministère de la Mer</title>',
      `<article><p class="surtitre">Communiqué de presse</p><h1>La France et la Vestrie signent un accord</h1><p>Paris, le 8 février 2031</p>
<p>La ministre a signé ce matin un accord sur la pêche avec son homologue, en présence des représentants des ports.</p>
<p>Les deux parties se retrouveront au mois de juin pour dresser un premier bilan de son application.</p></article>
<aside><h2>À lire aussi</h2><a href="/a">Un autre communiqué sur la pêche</a></aside>`,
      '© Ministère de la Mer 2031 – Tous droits réservés',
      'Accueil Actualités Contact',
    ),
    {
      title: 'La France et la Vestrie signent un accord',
      issuer: 'Ministère de la Mer',
      published: '2031-02-08',
      language: 'fr',
      paragraphs: 2,
      first: 'La ministre a signé',
    },
  ],
  [
    'German: a kicker inside the headline, an acronym for the full name',
    page(
      '<title>Hafenausbau: Minister gibt Mittel frei | BMHS</title><meta property="og:title" content="Minister gibt Mittel frei"><meta property="og:site_name" content="Bundesministerium für Hafen und Seefahrt">',
      `<h1><span class="kicker">Hafenausbau</span> Minister gibt Mittel frei</h1><p class="teaser">Der Ausbau des Osthafens kann beginnen, denn das Geld steht nach langer Prüfung bereit.</p>
<p>Datum: 12. März 2031</p><p>Der Minister hat am Mittwoch die Mittel für den Ausbau des Osthafens freigegeben, wie er in Berlin sagte.</p>
<p>Die Arbeiten beginnen im Sommer und sollen nach den Plänen der Behörde drei Jahre dauern.</p>`,
      '© 2031 Bundesministerium für Hafen und Seefahrt',
      'Startseite Presse Kontakt',
    ),
    {
      title: 'Minister gibt Mittel frei',
      issuer: 'Bundesministerium für Hafen und Seefahrt (BMHS)',
      published: '2031-03-12',
      language: 'de',
      paragraphs: 2,
      first: 'Der Minister hat am',
    },
  ],
  [
    'Spanish: a weekday before the date, the section before the headline',
    page(
      '<title>El Gobierno aprueba el plan de puertos - Ministerio de Fomento de Vestria</title>',
      `<h2>Nota de prensa</h2><p>jueves, 6 de marzo de 2031</p><h1>El Gobierno aprueba el plan de puertos</h1>
<p>El Consejo de Ministros ha aprobado hoy el plan de puertos, que prevé una inversión de 400 millones en cinco años.</p>
<p>La ministra ha explicado que las obras empezarán en otoño y que se crearán unos dos mil empleos.</p>`,
      'Ministerio de Fomento de Vestria. Todos los derechos reservados',
      'Inicio Noticias Contacto',
    ),
    {
      title: 'El Gobierno aprueba el plan de puertos',
      issuer: 'Ministerio de Fomento de Vestria',
      published: '2031-03-06',
      language: 'es',
      paragraphs: 2,
      first: 'El Consejo de Ministros',
    },
  ],
  [
    'Italian: the date under the headline, who speaks in the meta field',
    page(
      '<title>Porto di Sella, aperto il nuovo molo</title><meta name="author" content="Ministero delle Infrastrutture"><meta property="og:site_name" content="Ministero delle Infrastrutture">',
      `<h1>Porto di Sella, aperto il nuovo molo</h1><div class="data">Comunicato stampa - 14 marzo 2031</div>
<p>È stato aperto questa mattina il nuovo molo del porto di Sella, alla presenza del ministro e del sindaco della città.</p>
<p>«Il molo è pronto con tre mesi di anticipo», ha detto il ministro, che ha ringraziato le imprese.</p>`,
      'Sito ufficiale',
      'Home Notizie Contatti',
    ),
    {
      title: 'Porto di Sella, aperto il nuovo molo',
      issuer: 'Ministero delle Infrastrutture',
      published: '2031-03-14',
      language: 'it',
      paragraphs: 2,
      first: 'È stato aperto questa',
    },
  ],
  [
    'Portuguese: published and updated stamps in one line',
    page(
      '<title>Governo anuncia novas balsas — Ministério dos Transportes</title>',
      `<h1>Governo anuncia novas balsas</h1><p>Publicado em 10/03/2031 14h25 Atualizado em 25/03/2031 18h00</p>
<p>O Ministério dos Transportes anunciou nesta segunda-feira a compra de oito balsas para as ilhas do norte do país.</p>
<p>As embarcações começam a operar no segundo semestre, e os preços das passagens não mudam para os moradores.</p>`,
      'Todo o conteúdo deste site está publicado sob licença aberta',
      'Início Notícias Contato',
    ),
    {
      title: 'Governo anuncia novas balsas',
      issuer: 'Ministério dos Transportes',
      published: '2031-03-10T14:25',
      language: 'pt',
      paragraphs: 2,
      first: 'O Ministério dos Transportes',
    },
  ],
  [
    'Polish: the date with dots before the headline',
    page(
      '<title>Minister otworzył nowy terminal - Ministerstwo Infrastruktury</title>',
      `<p>17.03.2031</p><h1>Minister otworzył nowy terminal</h1>
<p>Minister otworzył w poniedziałek nowy terminal promowy, który będzie obsługiwał do czterech tysięcy pasażerów na dobę.</p>
<p>To największa inwestycja w porcie od dwudziestu lat, a prace nad nią trwały niemal trzy lata.</p>`,
      'Ministerstwo Infrastruktury',
      'Strona Aktualności Kontakt',
    ),
    {
      title: 'Minister otworzył nowy terminal',
      issuer: 'Ministerstwo Infrastruktury',
      published: '2031-03-17',
      language: 'pl',
      paragraphs: 2,
      first: 'Minister otworzył w poniedziałek',
    },
  ],
  [
    'Turkish: number and date of a press statement in the headline line',
    page(
      '<title>No: 41, Liman Anlaşması Hk. - Vestra Dışişleri Bakanlığı</title>',
      `<h1>No: 41, 18 Mart 2031, Liman Anlaşması Hakkında Basın Açıklaması</h1>
<p>Vestra ile Norland arasında liman anlaşması bugün imzalanmıştır ve iki ülke için önemli bir adım olarak görülmektedir.</p>
<p>Anlaşma ile gemilerin geçişi kolaylaşacak ve ticaret daha hızlı olarak gelişecektir.</p>`,
      '© 2031 Vestra Dışişleri Bakanlığı',
      'Anasayfa Haberler İletişim',
    ),
    {
      title: 'No: 41, 18 Mart 2031, Liman Anlaşması Hakkında Basın Açıklaması',
      issuer: 'Vestra Dışişleri Bakanlığı',
      published: '2031-03-18',
      language: 'tr',
      paragraphs: 2,
      first: 'Vestra ile Norland arasında',
    },
  ],
  [
    'Russian: date, time and number of the document in one line',
    page(
      '<title>О переговорах в Тарне - Министерство иностранных дел Вестрии</title>',
      `<p>21 марта 2031 18:05</p><h1>О переговорах в Тарне</h1><p>412-21-03-2031</p>
<p>21 марта в Тарне состоялись переговоры заместителей министров, на которых стороны обсудили вопросы судоходства и торговли.</p>
<p>Стороны условились продолжить работу и провести следующую встречу в июне этого года.</p>`,
      'Министерство иностранных дел Вестрии, 2031',
      'Главная Новости Контакты',
    ),
    {
      title: 'О переговорах в Тарне',
      issuer: 'Министерство иностранных дел Вестрии',
      published: '2031-03-21T18:05',
      language: 'ru',
      paragraphs: 2,
      first: '21 марта в Тарне',
    },
  ],
  [
    'Ukrainian: the word for published before the date',
    page(
      '<title>Відкрито нову переправу | Міністерство інфраструктури</title>',
      `<h1>Відкрито нову переправу</h1><div>Опубліковано 22 березня 2031 року о 10:15</div>
<p>Міністр відкрив нову переправу через річку, яка з’єднує два береги та скорочує шлях для тисяч людей.</p>
<p>Переправа працює щодня, і за перший тиждень нею скористалися понад дві тисячі пасажирів.</p>`,
      'Міністерство інфраструктури',
      'Головна Новини Контакти',
    ),
    {
      title: 'Відкрито нову переправу',
      issuer: 'Міністерство інфраструктури',
      published: '2031-03-22T10:15',
      language: 'uk',
      paragraphs: 2,
      first: 'Міністр відкрив нову переправу',
    },
  ],
  [
    'Arabic: right to left, with Arabic digits',
    page(
      '<title>الوزير يفتتح الميناء الجديد - وزارة النقل</title>',
      `<h1>الوزير يفتتح الميناء الجديد</h1><p>٢٣ مارس ٢٠٣١</p>
<p>افتتح وزير النقل صباح اليوم الميناء الجديد في المدينة الشرقية بحضور عدد من المسؤولين وممثلي الشركات العاملة فيه.</p>
<p>وقال الوزير إن العمل في الميناء سيبدأ في شهر يونيو وإن عدد السفن سيزيد في العام المقبل.</p>`,
      'جميع الحقوق محفوظة © وزارة النقل 2031',
      'الرئيسية الأخبار اتصل',
    ),
    {
      title: 'الوزير يفتتح الميناء الجديد',
      issuer: 'وزارة النقل',
      published: '2031-03-23',
      language: 'ar',
      paragraphs: 2,
      first: 'افتتح وزير النقل صباح',
    },
  ],
  [
    'Chinese: the date with the time, the source behind a label',
    page(
      '<title>外交部发言人就港口协议答记者问_维斯特拉外交部</title>',
      `<h1>外交部发言人就港口协议答记者问</h1><p>2031-03-24 17:30　来源：维斯特拉外交部</p>
<p>问：据报道，两国今天签署了港口协议。发言人能否进一步介绍有关情况？</p>
<p>答：两国今天签署的港口协议有利于双方的贸易和人员往来。我们愿同各方继续加强合作，推动地区发展。</p>`,
      '版权所有 维斯特拉外交部',
      '首页 新闻 联系我们',
    ),
    {
      title: '外交部发言人就港口协议答记者问',
      issuer: '维斯特拉外交部',
      published: '2031-03-24T17:30',
      language: 'zh',
      paragraphs: 2,
      first: '问：据报道，两国今天签署了港口协议。发言人能否进一步介绍有关情况？',
    },
  ],
  [
    'Japanese: an era year, the sender on a line of its own',
    page(
      '<title>新しい港の開港について | 港湾省</title>',
      `<h2>報道発表</h2><h1>新しい港の開港について</h1><p>令和13年3月25日</p><p>港湾省</p>
<p>港湾省は、本日、新しい港を開港しました。これにより、両国の間の船の数は一日二便となり、四百人の乗客が利用できます。</p>
<p>大臣は、開港の式で、関係者の努力に感謝するとともに、今後の計画について述べました。</p>`,
      'Copyright © 港湾省 All Rights Reserved.',
      'ホーム お知らせ 連絡先',
    ),
    {
      title: '新しい港の開港について',
      issuer: '港湾省',
      published: '2031-03-25',
      language: 'ja',
      paragraphs: 2,
      first:
        '港湾省は、本日、新しい港を開港しました。これにより、両国の間の船の数は一日二便となり、四百人の乗客が利用できます。',
    },
  ],
  [
    'Korean: labelled cells above the text',
    page(
      '<title>항만 협정 서명 | 보도자료 | 해양교통부</title>',
      `<h1>항만 협정 서명</h1><ul><li>담당부서: 해양교통부 항만과</li><li>등록일: 2031-03-26</li></ul>
<p>해양교통부는 오늘 두 나라의 항만 협정에 서명하였다고 밝혔다. 이번 협정으로 하루 두 차례 배가 오가게 된다.</p>
<p>장관은 서명식에서 앞으로 두 나라의 교류가 더욱 늘어날 것이라고 말하였다.</p>`,
      'Copyright 2031 해양교통부. All rights reserved.',
      '홈 뉴스 연락처',
    ),
    {
      title: '항만 협정 서명',
      issuer: '해양교통부',
      published: '2031-03-26',
      language: 'ko',
      paragraphs: 2,
      first: '해양교통부는 오늘 두 나라의',
    },
  ],
]

describe('pages of releases, language by language', () => {
  it.each(PAGES)('%s', (_, source, wanted) => {
    expect(read(source)).toEqual(wanted)
  })
})

const PROSE =
  'The council of the port said on Monday that the northern quay will be open to all vessels from the first of May.\n\n' +
  'Repairs took three months and were finished ahead of the plan, the engineers told reporters at the harbour.'

/** Heads of plain texts as mails, wires and copies have them; all go before the same two paragraphs. */
const TEXTS: readonly (readonly [string, string, Partial<Read>])[] = [
  [
    'a presidency: title, date, time and place on lines of their own',
    `Meeting with the head of the port\n\nMarch 11, 2031\n\n11:15\n\nThe Palace, Sella\n\n${PROSE}`,
    { title: 'Meeting with the head of the port', published: '2031-03-11T11:15', paragraphs: 2 },
  ],
  [
    'a presidency, joined: date, time and place in one line',
    `Meeting with the head of the port\n\nMay 8, 2031 - 18:10 - The Palace, Sella\n\n${PROSE}`,
    { title: 'Meeting with the head of the port', published: '2031-05-08T18:10', paragraphs: 2 },
  ],
  [
    'a foreign ministry: place and date inside the title, another stamp below',
    `Ministry of Foreign Affairs of Vesta\n\nBriefing by Spokeswoman Anna Adler, Sella, May 26, 2031\n\n26 May 2031 - 20:00\n\n${PROSE}`,
    {
      title: 'Briefing by Spokeswoman Anna Adler, Sella, May 26, 2031',
      issuer: 'Ministry of Foreign Affairs of Vesta',
      published: '2031-05-26T20:00',
    },
  ],
  [
    'a department by mail: stamp with a zone, office, attribution',
    `12/11/2031 08:57 AM EST\n\nOffice of the Spokesperson\n\nCall With the Foreign Minister of Norland\n\n${PROSE}`,
    {
      title: 'Call With the Foreign Minister of Norland',
      issuer: 'Office of the Spokesperson',
      paragraphs: 2,
    },
  ],
  [
    'a defence department: notice, title, date',
    `Immediate Release\n\nReadout of the Secretary's Call With His Counterpart\n\nJune 15, 2031\n\n${PROSE}`,
    { title: "Readout of the Secretary's Call With His Counterpart", published: '2031-06-15', paragraphs: 2 },
  ],
  [
    'an alliance: abbreviated months and a stamp of an update',
    `Statement on the situation in the north\n\n17 Feb. 2031 - | Last updated: 18 Feb. 2031 19:34\n\n${PROSE}`,
    { title: 'Statement on the situation in the north', published: '2031-02-17', paragraphs: 2 },
  ],
  [
    'a council: date and time glued, the type behind a bar',
    `Council of the Union\n\n13/10/2031 21:00 | Press release\n\nPort rules: council adopts new regulation\n\n${PROSE}`,
    {
      title: 'Port rules: council adopts new regulation',
      issuer: 'Council of the Union',
      published: '2031-10-13T21:00',
    },
  ],
  [
    'a wire: headline, dateline with city, date and wire',
    `Vesta Metals Opens New Quay\n\nSELLA, July 21, 2031 /PRNewswire/ -- Vesta Metals Inc. today announced that its new quay is open to vessels of any size.\n\n${PROSE}\n\nSOURCE Vesta Metals Inc.`,
    {
      title: 'Vesta Metals Opens New Quay',
      issuer: 'Vesta Metals Inc.',
      published: '2031-07-21',
      paragraphs: 3,
    },
  ],
  [
    'a wire with a line of date and source',
    `Vesta Metals Opens New Quay\n\nAugust 08, 2031 14:25 ET | Source: Vesta Metals\n\nSELLA, Norland, Aug. 08, 2031 (GLOBE NEWSWIRE) -- Vesta Metals said on Friday that its new quay is open to all vessels.\n\n${PROSE}`,
    { title: 'Vesta Metals Opens New Quay', issuer: 'Vesta Metals', published: '2031-08-08T14:25' },
  ],
  [
    'an agency: capitals, date without a year, the agency between slashes',
    `Northern quay opens to all vessels\n\nSELLA, September 5. /TARNA/. The northern quay is open to all vessels, the council of the port told the agency.\n\n${PROSE}`,
    { title: 'Northern quay opens to all vessels', issuer: 'TARNA', paragraphs: 3 },
  ],
  [
    'a central bank: release time, title, date, and a vote at the end',
    `For release at 2:00 p.m. EDT\n\nBank of Vesta issues policy statement\n\nJune 18, 2031\n\n${PROSE}`,
    { title: 'Bank of Vesta issues policy statement', published: '2031-06-18T14:00-04:00', paragraphs: 2 },
  ],
  [
    'German: place, date and number in one line, the sender behind a label',
    'Pressemitteilung\n\nNordkai öffnet im Mai für alle Schiffe\n\nSella, 28.10.2031, 058/31\n\nDer Rat des Hafens hat am Montag beschlossen, den Nordkai für alle Schiffe zu öffnen, wie er mitteilte.\n\nDie Arbeiten dauerten drei Monate und waren früher als geplant zu Ende.\n\nHerausgeber: Hafenbehörde Sella',
    {
      title: 'Nordkai öffnet im Mai für alle Schiffe',
      issuer: 'Hafenbehörde Sella',
      published: '2031-10-28',
      language: 'de',
      paragraphs: 2,
    },
  ],
]

describe('plain texts of releases, shape by shape', () => {
  it.each(TEXTS)('%s', (_, source, wanted) => {
    expect(read(source, 'release.txt')).toMatchObject(wanted)
  })
})
