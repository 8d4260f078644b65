/** How many chips of a row are drawn, and whether the one alone must shorten its name. */
export type Fit = { readonly shown: number; readonly shorten: boolean }

/**
 * Whole chips that fit into `room`, with `gap` between them and room for `+n` where some are left out. One chip is
 * always drawn, shortened when it must be. All lengths are CSS pixels.
 */
export function fitChips(
  widths: readonly number[],
  { room, gap, more }: { readonly room: number; readonly gap: number; readonly more: number },
): Fit {
  let used = 0
  let shown = 0
  for (const [index, width] of widths.entries()) {
    const isLast = index === widths.length - 1
    const next = used + width + (index === 0 ? 0 : gap)
    if (next + (isLast ? 0 : gap + more) > room) break
    used = next
    shown += 1
  }
  return shown === 0 && widths.length > 0 ? { shown: 1, shorten: true } : { shown, shorten: false }
}
