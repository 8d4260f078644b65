const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null

/** The width of one line of interface text in CSS pixels, kept: chips of the same tag stand in every row. */
export function textWidth(text: string, font: { readonly size: number; readonly weight: number }): number {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui')
  const css = `${font.weight} ${font.size}px ${family || 'sans-serif'}`
  const key = `${css} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * font.size
  context.font = css
  const { width } = context.measureText(text)
  // Before the bundled font is there the fallback is measured; that must not be kept.
  if (document.fonts.status === 'loaded') widths.set(key, width)
  return width
}
