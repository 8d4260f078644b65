import type { DateMention, Ymd } from './dates'
import type { SlashHabit } from './distributors'

const DAY = 86_400_000

const time = ({ year, month, day }: Ymd): number => Date.UTC(year, month - 1, day)

/** Dates of one release agree when they are at most this many days apart. */
const AGREE_WITHIN = 12

/**
 * Which readings of a slash date stay, and why. A date that reads one way anywhere in the release settles the order of
 * its figures, or agrees with one reading; a known house has its habit; else both readings stay.
 */
export function settleSlash(
  readings: readonly Ymd[],
  sure: readonly Ymd[],
  order: SlashHabit | null,
  habit: SlashHabit | null,
): { readonly readings: readonly Ymd[]; readonly how: string } {
  const [first, second] = readings
  if (first === undefined || second === undefined) return { readings, how: '' }
  const pick = (habit: SlashHabit): readonly Ymd[] => [habit === 'month-first' ? first : second]
  if (order) return { readings: pick(order), how: 'read in the order of another date' }
  const near = readings.filter(one =>
    sure.some(other => Math.abs(time(one) - time(other)) <= AGREE_WITHIN * DAY),
  )
  if (near.length === 1) return { readings: near, how: 'agrees with another date' }
  if (habit) return { readings: pick(habit), how: 'habit of the house' }
  return { readings, how: 'reads two ways' }
}

/** The order that a slash date with a part above 12 shows. */
export function orderOf(mentions: readonly DateMention[]): SlashHabit | null {
  for (const { shape, readings, printed } of mentions) {
    const only = readings[0]
    if (shape !== 'slash' || readings.length !== 1 || only === undefined || only.day <= 12) continue
    return Number(/\d+/u.exec(printed)?.[0]) === only.day ? 'day-first' : 'month-first'
  }
  return null
}
