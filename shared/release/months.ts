/**
 * Names of months as releases print them, in full and cut short, in the cases in which dates use them. Folded as
 * `foldMonth` does. Sources: Unicode CLDR's month names of each language, and Associated Press style for English.
 */
const NAMES: readonly string[] = [
  'january jan январь января янв січень січня січ студзень студзеня janvier janv januar jänner jan enero ene gennaio gen janeiro styczeń stycznia sty ocak oca يناير januari tammikuu tammikuuta leden ledna január ianuarie януари sausio janvāris jaanuar siječanj siječnja januara ιανουαρίου ינואר',
  'february feb февраль февраля фев лютий лютого лют люты лютага février févr fév februar feber febrero febbraio fevereiro fev luty lutego şubat şub subat فبراير februari helmikuu helmikuuta únor února február februarie февруари vasario februāris veebruar veljača veljače februara φεβρουαρίου פברואר',
  'march mar март марта мар березень березня бер сакавік сакавіка mars märz mär maerz marzo março marzec marca mart مارس maart maaliskuu maaliskuuta březen března marec március martie kovo marts märts ožujak ožujka marta μαρτίου מרץ',
  'april apr апрель апреля апр квітень квітня кві красавік красавіка avril avr abril abr aprile kwiecień kwietnia kwi nisan nis أبريل ابريل huhtikuu huhtikuuta duben dubna április aprilie април balandžio aprīlis aprill travanj travnja aprila απριλίου אפריל',
  'may май мая травень травня тра травеня mai mayo maggio mag maio maj maja mayıs مايو mei toukokuu toukokuuta květen května máj mája május gegužės maijs svibanj svibnja μαΐου מאי',
  'june jun июнь июня июн червень червня чер чэрвень чэрвеня juin juni junio giugno giu junho czerwiec czerwca cze haziran haz يونيو kesäkuu kesäkuuta červen června jún júna június iunie юни birželio jūnijs juuni lipanj lipnja juna ιουνίου יוני',
  'july jul июль июля июл липень липня лип ліпень ліпеня juillet juil juli julio luglio lug julho lipiec lipca temmuz tem يوليو heinäkuu heinäkuuta červenec července júl júla július iulie юли liepos jūlijs juuli srpanj srpnja jula ιουλίου יולי',
  'august aug август августа авг серпень серпня сер жнівень жніўня août aout agosto ago sierpień sierpnia sie ağustos ağu أغسطس اغسطس augustus elokuu elokuuta srpen srpna augusztus rugpjūčio augusts kolovoz kolovoza avgusta αυγούστου אוגוסט',
  'september sept sep сентябрь сентября сен сент вересень вересня вер верасень верасня septembre septiembre setiembre settembre set setembro wrzesień września wrz eylül eyl سبتمبر syyskuu syyskuuta září szeptember septembrie септември rugsėjo septembris rujan rujna septembra σεπτεμβρίου ספטמבר',
  'october oct октябрь октября окт жовтень жовтня жов кастрычнік кастрычніка octobre oktober okt octubre ottobre ott outubro out październik października paź ekim eki أكتوبر اكتوبر lokakuu lokakuuta říjen října október octombrie октомври spalio oktobris oktoober oktobra οκτωβρίου אוקטובר',
  'november nov ноябрь ноября ноя нояб листопад листопада лис лістапад лістапада novembre noviembre novembro listopad listopada lis kasım kas نوفمبر marraskuu marraskuuta noiembrie ноември lapkričio novembris studeni studenoga novembra νοεμβρίου נובמבר',
  'december dec декабрь декабря дек грудень грудня гру снежань снежня décembre déc dezember dez diciembre dic dicembre dezembro grudzień grudnia gru aralık ara ديسمبر joulukuu joulukuuta prosinec prosince decembrie декември gruodžio decembris detsember prosinac prosinca decembra δεκεμβρίου דצמבר',
]

const ACCENT = /\p{M}/gu

/** Lower case, without accents or a final dot, so that `Déc.` and `DEC` meet. */
function foldMonth(word: string): string {
  return word.toLowerCase().replaceAll('ı', 'i').normalize('NFD').replace(ACCENT, '').replace('.', '')
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, at) => names.split(' ').map(name => [foldMonth(name), at + 1] as const)),
)

/** The number of a month, 1 to 12, by its name in any of the languages; null for another word. */
export function monthOf(word: string): number | null {
  return MONTHS.get(foldMonth(word)) ?? null
}
