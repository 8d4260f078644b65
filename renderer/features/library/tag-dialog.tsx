import { Dialog, DialogBody, InputGroup, Menu, MenuItem } from '@blueprintjs/core'
import { Minus, Plus, Tick } from '@blueprintjs/icons'
import { type KeyboardEvent, useState } from 'react'
import { makeTagByPath } from '../../../shared/acts/tags'
import { type TagNode, tagTree } from '../../../shared/model/tag-tree'
import { fold } from '../../../shared/search/fold'
import { makeTagLabel, tagDialogTitle } from '../../../shared/words/releases'
import { tagErrorWords } from '../../../shared/words/tags'
import { useServices } from '../../services'
import { useRows } from '../../store/use-library'
import { TagShape } from '../../ui/tag-shape'
import { heldBy, useReleaseActs } from './use-release-acts'

/** Put tags on the selected releases and take tags off them; a tag that is missing is made on the way. */
export function TagDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const tags = useRows('tags').all
  const { releases, tag } = useReleaseActs()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = fold(typed.trim())
  const nodes = tagTree(tags).all
  const found = nodes.filter(node => fold(node.path).includes(wanted))
  const isNew = wanted !== '' && !nodes.some(node => fold(node.path) === wanted)

  const toggle = ({ tag: { id, name } }: TagNode) => tag({ id, name }, heldBy(releases, id) !== 'all')
  const make = () => {
    const made = makeTagByPath(tags, typed, services)
    if (!made.ok) {
      setProblem(tagErrorWords(made.error))
      return
    }
    tag({ id: made.value.tag, name: typed.trim(), made: made.value.added }, true)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (first !== undefined && wanted !== '') toggle(first)
    else if (isNew) make()
  }
  return (
    <Dialog isOpen onClose={onClose} title={tagDialogTitle(releases.length)} className="library-tag-dialog">
      <DialogBody>
        <InputGroup
          autoFocus
          aria-label="Find or make a tag"
          placeholder="Find or make a tag"
          value={typed}
          onValueChange={value => {
            setTyped(value)
            setProblem(null)
          }}
          onKeyDown={onKeyDown}
        />
        {problem !== null && (
          <p role="alert" className="library-problem">
            {problem}
          </p>
        )}
        <Menu className="library-tag-list" aria-label="Tags">
          {found.map(node => (
            <TagItem key={node.tag.id} node={node} held={heldBy(releases, node.tag.id)} onPick={toggle} />
          ))}
          {isNew && <MenuItem icon={<Plus />} text={makeTagLabel(typed.trim())} onClick={make} />}
        </Menu>
      </DialogBody>
    </Dialog>
  )
}

type ItemProps = {
  readonly node: TagNode
  readonly held: 'all' | 'some' | 'none'
  readonly onPick: (node: TagNode) => void
}

function TagItem({ node, held, onPick }: ItemProps) {
  return (
    <MenuItem
      icon={<TagShape colour={node.colour} />}
      text={node.path}
      shouldDismissPopover={false}
      aria-current={held === 'all'}
      {...(held === 'none'
        ? {}
        : { labelElement: held === 'all' ? <Tick title="On all" /> : <Minus title="On some" /> })}
      onClick={() => onPick(node)}
    />
  )
}
