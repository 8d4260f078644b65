/**
 * Offsets of zones that mean one thing wherever they are printed, by what a line prints, lower case.
 * `ET` (winter or summer?), `CST` (Chicago, Beijing, Havana), `IST`, `BST`, `local time` stay words without an offset.
 * Source: IANA time zone database, abbreviations and their offsets.
 */
const OFFSETS: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  'eastern standard time': '-05:00',
  edt: '-04:00',
  'eastern daylight time': '-04:00',
  cdt: '-05:00',
  'central daylight time': '-05:00',
  'central standard time': '-06:00',
  mdt: '-06:00',
  'mountain daylight time': '-06:00',
  'mountain standard time': '-07:00',
  pst: '-08:00',
  'pacific standard time': '-08:00',
  pdt: '-07:00',
  'pacific daylight time': '-07:00',
  msk: '+03:00',
  мск: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
}

/** Names that a zone may have after a time, for the pattern of times: longest first. */
export const ZONE_PATTERN = [
  '(?:eastern|central|mountain|pacific) (?:standard|daylight) time',
  '(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d\\d)?',
  '[+-]\\d\\d:?\\d\\d',
  '(?:local|Moscow|Beijing) time',
  'UTC|GMT|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|MSK|МСК|JST|KST|CET|CEST|MEZ|MESZ|EET|EEST|BST|IST|Z',
].join('|')

const NUMERIC = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d\d)?$/u

/** `Z` or `+03:00` for what is printed; an empty string where the words do not settle the offset. */
export function zoneOffset(printed: string): string {
  const zone = printed.trim().toLowerCase()
  const numeric = NUMERIC.exec(zone)
  if (!numeric) return OFFSETS[zone] ?? ''
  const [, sign = '+', hours = '0', minutes = '00'] = numeric
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}
