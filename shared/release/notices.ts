/** Kinds of releases as they name themselves, whole line or cell. Numbers and years behind them are let go. */
const TYPES: readonly RegExp[] = [
  /^(?:(?:joint |official |official joint )?(?:news|press|media) (?:release|statement|notice|note|advisory|briefing|conference)s?|news|statements?|joint statement|communiqu[eé]|readout|transcript|speech(?:es)?|remarks|announcement|fact ?sheet|media note|background(?:er)?|declaration|message|press kit|information note|contracts? announcement|bulletin|advisory)$/iu,
  /^(?:communiqué(?: de presse)?|déclaration|discours|point de presse|note d.information|dossier de presse)$/iu,
  /^(?:(?:gemeinsame )?(?:pressemitteilung|pressemeldung|presseinformation|medienmitteilung|medieninformation|presseaussendung|aussendung|meldung|nachricht|rede|erklärung|fachmeldung|aktuelle meldung|pressenotiz|mitteilung)(?:en)?)$/iu,
  /^(?:(?:comunicado|nota) (?:de prensa|oficial|informativa|de imprensa|à imprensa|conjunta)|comunicado|declaración|discurso|nota à imprensa|nota)$/iu,
  /^(?:comunicato(?: stampa)?|nota stampa|discorso)$/iu,
  /^(?:сообщение для сми|пресс-релиз|заявление(?: для прессы)?|стенограмма|выступление|новости|комментарий|брифинг|прес-реліз|повідомлення для (?:змі|преси)|заява|новини)$/iu,
  /^(?:komunikat(?: prasowy)?|informacja prasowa|oświadczenie|basın (?:açıklaması|bülteni|duyurusu)|duyuru)$/iu,
  /^(?:بيان(?: صحفي)?|خبر صحفي|بلاغ صحفي)$/u,
  /^(?:報道発表(?:資料)?|プレスリリース|ニュースリリース|お知らせ|新闻稿|新聞稿|公告|声明|新闻发布|新聞發布|보도자료|보도 ?참고자료|성명)$/u,
]
const NUMBERED = /\s*(?:(?:no|nr|n|№|num|núm)[.°º]?\s?[\d/-]+|#?\d[\d/.-]*)\s*$/iu
const SIGNS_AROUND = /^[\s|:[(【«-]+|[\s|:\])】»-]+$/gu

/** The release type that a line or cell is (`Press release No. 2022-37` is `Press release`); null when it is none. */
export function releaseType(cell: string): string | null {
  if (cell.length > 60) return null
  const bare = cell.replace(SIGNS_AROUND, '').replace(NUMBERED, '').replace(SIGNS_AROUND, '')
  return TYPES.some(type => type.test(bare)) ? bare : null
}

/** Lines that say when or to whom the release may go out; they are head, and no title. */
const RELEASE_NOTICE =
  /^(?:for\s+(?:immediate\s+)?(?:release|publication)|immediate release|embargo|under embargo|not for release|do not publish|à publier|sperrfrist|frei(?:gabe)? (?:zur|ab)|для немедленного|para publicación inmediata|per pubblicazione immediata|hemen yayınlan|date de publication|release date|contact:|media contact)/iu
export const isReleaseNotice = (line: string): boolean => line.length < 140 && RELEASE_NOTICE.test(line)

export const EMBARGO = /embargo|sperrfrist|эмбарго/iu

/** `Distributed by <name> on <date>`; the name ends before the date. */
export const DISTRIBUTED =
  /\b(?:Distributed|Released|Transmitted|Provided) by ([\p{Lu}\p{N}][^|,\n]{1,60}?)(?:,? unedited and unaltered,?)? on /u

/** A date behind these words is when the text was changed, not when it was issued. */
export const UPDATED =
  /\b(?:last\s+)?(?:updated?|modified|revised|reviewed|changed)\b|mis à jour|dernière (?:modification|mise à jour)|aktualisiert|zuletzt (?:geändert|bearbeitet)|letzte (?:änderung|aktualisierung)|stand:|обновлен|оновлено|actualizad|aggiornat|atualizad|zaktualizowan|güncelle|最終更新|更新日|更新于|수정/iu

/** The release says itself that it replaces or follows an earlier text. */
export const REPLACES =
  /has recently been updated|CORRECTING and REPLACING|The updated release reads|\bCORRECTION\b.{0,40}\b(?:replaces?|release)|^(?:Corrected|Updated) (?:release|version)|ersetzt die (?:Presse)?(?:mitteilung|meldung) vom/iu

/** A line that only says so; a text that goes on to tell what happened is no notice. */
export const isUpdateNotice = (line: string): boolean => line.length < 240 && REPLACES.test(line)

/** Labels before the release's own date. */
export const PUBLISHED =
  /\b(?:published|posted|issued|released?|release date|date)\b|publié|veröffentlicht|erschienen|erscheinungsdatum|datum|опубликован|дата|publicad|fecha|data di pubblicazione|pubblicato|opublikowan|yayın|公開日|发布|發布|발표|게시|掲載/iu

/** Lines of a page that are tools or paths and belong to no release. */
const FURNITURE =
  /^(?:share|print|e-?mail|tweet|facebook|twitter|linkedin|whatsapp|download|pdf|back|next|previous|home|menu|search|skip to|subscribe|read more|listen|save|teilen|drucken|seite (?:teilen|drucken)|zurück|vorlesen|imprimer|partager|retour|поделиться|печать|распечатать|назад|compartir|imprimir|condividi|stampa|udostępnij|drukuj|paylaş|yazdır|分享|列印|打印|印刷|suggest to a friend|back to|text size|font size|[<>«»|/\s]*)$/iu
export const isFurniture = (line: string): boolean =>
  line.length < 40 && FURNITURE.test(line.replace(/^<|>$/gu, '').trim())

/** Titles of sections and pages, which are headlines of no release and names of no house. */
const SECTION =
  /^(?:news|press|media|home|search.*|menu|press (?:releases?|room|cent(?:re|er)|corner|information)|news releases?|media (?:releases?|cent(?:re|er))|latest(?: news)?|newsroom|news ?& ?(?:events|media)|archives?|events?|documents?|speeches|statements|publications|articles?|blog|start(?:seite)?|aktuell(?:es)?|presse(?:mitteilungen|meldungen|bereich|portal)?|pressemitteilung|medienmitteilungen|meldungen|nachrichten|kontakt|suche|contents?|inhalt|fußbereich|header data|raw message|actualités?|communiqués?(?: de presse)?|espace presse|salle de presse|accueil|noticias|prensa|sala de prensa|comunicados?|inicio|notizie|comunicati(?: stampa)?|sala stampa|notícias|imprensa|aktualności|wiadomości|komunikaty|haberler|duyurular|новости|пресс-центр|пресс-служба|главная(?: страница)?|события|документы|новини|головна|прес-центр|الأخبار|أخبار|الرئيسية|新闻|新聞|新闻中心|新聞稿|首页|首頁|ニュース|お知らせ|プレスリリース|ホーム|トップページ|보도자료|뉴스|소식|알림|.*\.html?)$/iu
export const isSectionName = (line: string): boolean => line.length < 60 && SECTION.test(line.trim())

/** The same label in a cell of its own, the name in the next; and behind a date in one line. */
export const ISSUER_LABEL_ALONE =
  /^(?:from|issued by|published by|issuer|organi[sz]ation|department|agency|herausgeber(?:in)?|absender(?:in)?|émetteur|emisor|fuente|fonte|источник|发布机构|发布单位|来源|출처|発表者)\s?[:：]$|^(?:issued by|published by|herausgegeben von)$/iu
export const ISSUER_LABEL_INSIDE =
  /(?<=[\s|·•，,])(?:source|quelle|fuente|fonte|источник|джерело|来源|來源|发布机构|发布单位|發布單位|稿源|출처|発表者?)\s?[:：]\s?([^|·•\n]{2,80}?)(?=$|\s?[|·•]|(?<=\p{Script=Han})\s)/iu

/** `Issued by: Ministry of X`: the first group is the name. */
export const ISSUER_LABEL =
  /^(?:issued by|issuer|issuing (?:body|authority|organisation|organization)|published by|from|source|sender|herausgeber(?:in)?|herausgegeben von|absender(?:in)?|original-content von|pressestelle|verantwortlich|émetteur|publié par|source de l.information|emisor|emitido por|fuente|publicado por|ente|fonte|pubblicato da|wydawca|źródło|yayınlayan|kaynak|источник|издатель|джерело|المصدر|発信元|発表者|发布单位|发布机构|發布單位|發布機關|發稿單位|发稿单位|来源|來源|출처|제공)\s?[:：]\s?(.{2,120}?)(?:,\s(?:übermittelt|transmitted)\b.*)?$/iu

const COPYRIGHT =
  /(?:©|ⓒ|\(c\)|copyright)[\s:–-]*(?:©|\(c\)|copyright)?[\s:–-]*(?:by\s)?(?:\d{4}(?:\s?[-–/]\s?(?:\d{4}|\d\d|heute|today|present))?)?[\s,.:–|-]*(?:by\s|bei\s)?([^\d|\n©•·]{3,90})/iu
const RIGHTS =
  /[\s.,–-]*(?:\b(?:all(?:e)? rights?|alle rechte|alle inhalte|tous (?:les )?droits|todos los derechos|tutti i diritti|todos os direitos|wszelkie prawa|tüm hakları|všechna práva|rights reserved|(?:kontakt|contact|datenschutz|privacy|impressum|imprint|terms|legal|iban|sitemap|cookies?)(?!\p{Ll}))|все права|усі права|版权所有|保留所有|جميع الحقوق).*$/iu

/** Who a line says holds the rights (`© 2021 Bank of Vesta. All rights reserved.`); a line without the sign as it is. */
export function holderIn(line: string): string {
  const name = COPYRIGHT.exec(line)?.[1]
  if (name === undefined) return line
  return name
    .replace(RIGHTS, '')
    .replace(/\p{Ll}{2}\.\s.*$/u, end => end.slice(0, 2))
    .trim()
}

/** What stands before a date and is no place: weekdays, labels, today. */
const NO_PLACE =
  /^(?:\p{L}+day|mon|tue|wed|thu|fri|sat|sun|\p{L}+tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|today|heute|hoy|oggi|hoje|dzisiaj|dziś|сегодня|сьогодні|bugün|aujourd.hui|letzte|last|on|am|le|el|il|no|nr|n|vol|issue|week|woche\p{L}*|wochenbericht|stand|ausgabe|edition)(?![\p{L}])/iu
export const isNoPlace = (words: string): boolean =>
  NO_PLACE.test(words) || PUBLISHED.test(words) || UPDATED.test(words) || releaseType(words) !== null
