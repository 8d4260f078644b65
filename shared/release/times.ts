import { ZONE_PATTERN, zoneOffset } from './zones'

/** A time of day as printed: `iso` is `13:24`, `16:25:08`, `11:00-05:00`; `start` and `end` count in the line. */
export type Time = { readonly iso: string; readonly start: number; readonly end: number }

const CLOCK = `(\\d{1,2})(?:\\s?[:.h：時时]\\s?(\\d\\d)(?:[:：](\\d\\d)(?:\\.\\d{1,6})?)?|(?=\\s?[ap]\\.?\\s?m))`
const HALF = '\\s?(a\\.?\\s?m\\.?|p\\.?\\s?m\\.?)?'
const AFTER = '(?:\\s?(?:Uhr|hrs?|h|Hrs?|分|часов|год\\.?)(?!\\p{L}))?'
const ZONE = `(?:\\s?\\(?(${ZONE_PATTERN})\\)?(?!\\p{L}))?`
const BEFORE = '(?:at|um|à|alle|às|a las|kl\\.?|o godz\\.?|в|о|klo)?'
const EAST_HALF = '(午前|午後|上午|下午|오전|오후)?'

/** What may stand between a date and its time: at most a few signs and a short word. */
const BEHIND_DATE = new RegExp(
  `^(?:\\s?г(?:\\.|ода)?|\\s?р(?:\\.|оку))?[\\s,|(\\[–—T・-]{0,4}${BEFORE}\\s?${EAST_HALF}\\s?${CLOCK}${HALF}${AFTER}${ZONE}`,
  'iu',
)
const ALONE = new RegExp(`^[(\\[]?${BEFORE}\\s?${EAST_HALF}\\s?${CLOCK}${HALF}${AFTER}${ZONE}[)\\]]?$`, 'iu')
const RELEASE_AT = new RegExp(
  `(?:for (?:immediate )?release|embargo\\p{L}*|release time)\\b[^\\d]{0,40}?${EAST_HALF}${CLOCK}${HALF}${AFTER}${ZONE}`,
  'iu',
)

function timeOf(match: RegExpExecArray, offset: number): Time | null {
  const [whole, east, hours = '', minutes, seconds, half, zone] = match
  const hour = hourOf(Number(hours), half ?? east)
  if (hour > 24 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return null
  const clock = [hour, minutes ?? '00', seconds].filter(part => part !== undefined)
  const first = whole.search(/\d/u)
  return {
    iso: clock.map(part => String(part).padStart(2, '0')).join(':') + (zone ? zoneOffset(zone) : ''),
    start: offset + first,
    end: offset + whole.length,
  }
}

const AFTERNOON = /^p|午後|下午|오후/iu
const MORNING = /^a|午前|上午|오전/iu

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (AFTERNOON.test(half)) return hour < 12 ? hour + 12 : hour
  return MORNING.test(half) && hour === 12 ? 0 : hour
}

/** The time right behind a date that ends at `from` in `line`; null when none stands there. */
export function timeAfter(line: string, from: number): Time | null {
  const rest = line.slice(from, from + 60)
  const match = BEHIND_DATE.exec(rest)
  return match ? timeOf(match, from) : null
}

/** A line that is nothing but a time (`11:15`), as some heads print it under the date. */
export function timeAlone(line: string): Time | null {
  if (line.length > 40) return null
  const match = ALONE.exec(line)
  return match ? timeOf(match, 0) : null
}

/** The time in `For release at 2:00 p.m. EDT`, which belongs to a date of another line. */
export function releaseTime(line: string): Time | null {
  if (line.length > 120) return null
  const match = RELEASE_AT.exec(line)
  return match ? timeOf(match, match.index) : null
}
