/**
 * A stretch of canonical text. Offsets count UTF-16 code units, half-open: [start, end). This is the one unit
 * inside Readout; other units are converted at the border that needs them, which names its unit.
 */
export type Span = { readonly start: number; readonly end: number }

/** What a block of canonical text is. Only body blocks are numbered for citation and counted as words. */
export type BlockKind = 'head' | 'tail' | 'paragraph' | 'heading' | 'item' | 'row' | 'speaker'

/** A block of canonical text; blocks are in order, never overlap, and are parted by `\n\n`. */
export type Block = Span & { readonly kind: BlockKind }

export const isBody = (block: Block): boolean => block.kind !== 'head' && block.kind !== 'tail'
