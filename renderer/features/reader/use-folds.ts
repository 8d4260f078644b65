import { useMemo, useState } from 'react'
import { blockAt, tailFrom, toldBlocks } from '../../../shared/text/paragraphs'
import type { Passages } from './use-passages'
import type { Capture } from './use-release-text'

/** A part of the text that can be folded away; it cannot while a passage stands in it, or find looks into it. */
export type Fold = { readonly can: boolean; readonly isUnfolded: boolean; toggle(): void }

/** The parts that are folded away at first: lines of the head that stand in the fields above, and the tail. */
export function useFolds(
  { version }: Capture,
  { placed }: Passages,
  isWhole: boolean,
): { readonly head: Fold; readonly tail: Fold; isShown(index: number): boolean } {
  const { blocks, fields } = version
  const [isHeadUnfolded, unfoldHead] = useState(false)
  const [isTailUnfolded, unfoldTail] = useState(false)
  const told = useMemo(() => {
    const origins = Object.values(fields).map(({ origin }) => origin)
    return toldBlocks(
      blocks,
      origins.flatMap(origin => (origin.kind === 'text' ? [origin.span] : [])),
    )
  }, [blocks, fields])
  const tail = useMemo(() => tailFrom(blocks), [blocks])
  const marked = useMemo(() => {
    const tailStart = blocks[tail]?.start ?? Infinity
    return {
      head: placed.some(({ start }) => told.has(blockAt(blocks, start))),
      tail: placed.some(({ end }) => end > tailStart),
    }
  }, [placed, blocks, told, tail])
  const canHead = told.size > 0 && !marked.head && !isWhole
  const canTail = tail < blocks.length && !marked.tail && !isWhole
  return {
    head: { can: canHead, isUnfolded: isHeadUnfolded, toggle: () => unfoldHead(!isHeadUnfolded) },
    tail: { can: canTail, isUnfolded: isTailUnfolded, toggle: () => unfoldTail(!isTailUnfolded) },
    isShown: index =>
      index >= tail ? !canTail || isTailUnfolded : !canHead || isHeadUnfolded || !told.has(index),
  }
}
