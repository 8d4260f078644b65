const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const TIME = String.raw`(?:[T,\s]+\(?(\d{1,2}):(\d{2})(?::\d{2})?\)?\s*(Z|UTC|[+-]\d{2}:\d{2})?)?`
const FORMS: readonly { readonly form: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] }[] = [
  { form: new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`), order: ['y', 'm', 'd'] },
  { form: new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${TIME}$`), order: ['d', 'm', 'y'] },
  {
    form: new RegExp(String.raw`^(\d{1,2})\s+(\p{L}{3,9})\.?,?\s+(\d{4})${TIME}$`, 'u'),
    order: ['d', 'm', 'y'],
  },
  {
    form: new RegExp(String.raw`^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, 'u'),
    order: ['m', 'd', 'y'],
  },
  { form: /^(\d{4})-(\d{1,2})$/, order: ['y', 'm'] },
  { form: /^(\p{L}{3,9})\.?\s+(\d{4})$/u, order: ['m', 'y'] },
  { form: /^(\d{4})$/, order: ['y'] },
]

/**
 * A date that an analyst types into a form, as ISO with the precision typed: `2031-04-27`, `27.4.2031 13:24`,
 * `27 Apr 2031, 13:24`, `April 27, 2031`, `April 2031`, `2031`. Slashes are refused, since they read two ways, and so
 * is a day that no calendar has. Null when it is no date. This is for one person typing now; what stands in releases
 * is read elsewhere, with all its traps.
 */
export function parseTypedDate(words: string): string | null {
  for (const { form, order } of FORMS) {
    const match = form.exec(words.trim())
    if (match === null) continue
    const part = (kind: 'y' | 'm' | 'd'): string | undefined => match[order.indexOf(kind) + 1]
    const day = order.includes('d') ? part('d') : undefined
    const month = order.includes('m') ? monthOf(part('m') ?? '') : undefined
    return isoOf({ year: part('y') ?? '', month, day, time: order.length === 3 ? match.slice(4) : [] })
  }
  return null
}

const monthOf = (words: string): number =>
  /^\d/.test(words) ? Number(words) : MONTHS.indexOf(words.slice(0, 3).toLowerCase()) + 1

type Typed = {
  readonly year: string
  readonly month: number | undefined
  readonly day: string | undefined
  /** Hour, minute, zone. */
  readonly time: readonly (string | undefined)[]
}

function isoOf({ year, month, day, time: [hour, minute, zone] }: Typed): string | null {
  if (month === undefined) return year
  if (month < 1 || month > 12) return null
  const monthly = `${year}-${two(month)}`
  if (day === undefined) return monthly
  // A day past the end of its month comes back as another day.
  const real = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== Number(day)) return null
  const daily = `${monthly}-${two(Number(day))}`
  if (hour === undefined || minute === undefined) return daily
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return `${daily}T${two(Number(hour))}:${minute}${zone === 'UTC' ? 'Z' : (zone ?? '')}`
}

const two = (n: number): string => String(n).padStart(2, '0')
