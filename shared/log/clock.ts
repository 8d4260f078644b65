import type { Clock } from './change'

/** Before every Change. */
export const CLOCK_START: Clock = { ms: 0, counter: 0 }

/**
 * The next reading: `now` (milliseconds since 1970) when it is later, else the same millisecond with the counter up.
 * So order in the log is order of time on one computer, and stays so when its clock is set back.
 * Source: Kulkarni et al., Logical Physical Clocks (2014), without the part for messages.
 */
export const tick = (clock: Clock, now: number): Clock =>
  now > clock.ms ? { ms: now, counter: 0 } : { ms: clock.ms, counter: clock.counter + 1 }

/** Negative when `a` is earlier, for sorting. */
export const compareClocks = (a: Clock, b: Clock): number => a.ms - b.ms || a.counter - b.counter
