/** One line of the bench: `ratio` is ours by the baseline of the same run, and meets its goal up to `limit`. */
export type Figure = {
  readonly name: string
  readonly n: number
  readonly ratio: number
  readonly limit: number
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export const ratio = (a: number, b: number): number => Math.round((a / b) * 1000) / 1000

/** Milliseconds of each of two jobs, by turns, so that the load of the machine falls on both alike. */
export async function byTurns(
  rounds: number,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<{ readonly ours: readonly number[]; readonly baseline: readonly number[] }> {
  const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.baseline.push(await baseline())
    times.ours.push(await ours())
  }
  return times
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Hand the figures to `run.mjs`, which waits for them; `times` are told beside them, for whoever wants milliseconds. */
export function finish(figures: readonly Figure[], times: object = {}): void {
  Object.assign(globalThis, { figures, times })
}
