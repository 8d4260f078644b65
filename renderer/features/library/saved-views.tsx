import { Button, InputGroup, Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { Cross, Edit, More, Plus, Trash } from '@blueprintjs/icons'
import { type FormEvent, useState } from 'react'
import { deleteView, renameView, saveView, type ViewError } from '../../../shared/acts/views'
import { isFiltering, isSameFilter, readFilter } from '../../../shared/library/filter'
import type { Draft } from '../../../shared/log/change'
import type { SavedView } from '../../../shared/model/library'
import type { Result } from '../../../shared/result'
import { batchChip, viewDeleted, viewErrorWords, viewSaved } from '../../../shared/words/views'
import { useServices } from '../../services'
import { useRecord, useRows } from '../../store/use-library'
import { useLibraryView } from '../../view-state'

/** The analyst's own views, and the way to save what is filtered now as one. */
export function SavedViews() {
  const services = useServices()
  const views = useRows('views').all
  const { filter } = useLibraryView()
  const [naming, setNaming] = useState(false)
  const canSave = isFiltering(filter) && !views.some(view => isSameFilter(readFilter(view.filter), filter))
  const save = (name: string) => {
    const draft = saveView(views, { name, filter: JSON.stringify(filter) }, services)
    if (draft.ok) void services.act(draft.value, { done: viewSaved(name.trim()) })
    return draft
  }
  return (
    <>
      <ul aria-label="Your views">
        {views.map(view => (
          <li key={view.id}>
            <SavedViewItem view={view} views={views} />
          </li>
        ))}
      </ul>
      {naming ? (
        <NameField label="Name of the view" name="" onName={save} onDone={() => setNaming(false)} />
      ) : (
        canSave && (
          <button type="button" className="link side-more" onClick={() => setNaming(true)}>
            <Plus size={12} /> Save this filter as a view…
          </button>
        )
      )}
    </>
  )
}

function SavedViewItem({ view, views }: { view: SavedView; views: readonly SavedView[] }) {
  const services = useServices()
  const { filter, setFilter } = useLibraryView()
  const [naming, setNaming] = useState(false)
  const saved = readFilter(view.filter)
  const rename = (name: string) => {
    const draft = renameView(views, view, name, services)
    if (draft.ok && draft.value !== null) void services.act(draft.value)
    return draft
  }
  if (naming)
    return (
      <NameField label="Name of the view" name={view.name} onName={rename} onDone={() => setNaming(false)} />
    )
  return (
    <div className="side-saved">
      <button
        type="button"
        className="side-item"
        aria-current={isSameFilter(saved, filter) || undefined}
        onClick={() => setFilter(saved)}
      >
        <span className="cut">{view.name}</span>
      </button>
      <PopoverNext
        placement="bottom-end"
        animation="minimal"
        arrow={false}
        content={
          <Menu aria-label={view.name}>
            <MenuItem icon={<Edit />} text="Rename view…" onClick={() => setNaming(true)} />
            <MenuItem
              icon={<Trash />}
              text="Delete view"
              onClick={() =>
                void services.act(deleteView(view, services), { done: viewDeleted(view.name), undo: true })
              }
            />
          </Menu>
        }
      >
        <Button
          variant="minimal"
          size="small"
          className="side-saved-more"
          icon={<More />}
          aria-label={`More about ${view.name}`}
          title="More"
        />
      </PopoverNext>
    </div>
  )
}

type NameProps = {
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => Result<Draft | null, ViewError>
  readonly onDone: () => void
}

/** A name on its line: Enter takes it, Escape leaves it, and what is wrong with it stands beneath. */
function NameField({ label, name, onName, onDone }: NameProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const result = onName(String(new FormData(event.currentTarget).get('name') ?? ''))
    if (result.ok) onDone()
    else setProblem(viewErrorWords(result.error))
  }
  return (
    <form className="side-name" onSubmit={submit}>
      <InputGroup
        name="name"
        size="small"
        autoFocus
        aria-label={label}
        aria-invalid={problem !== null}
        placeholder={label}
        defaultValue={name}
        onChange={() => setProblem(null)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      {problem !== null && (
        <p role="alert" className="library-problem">
          {problem}
        </p>
      )}
    </form>
  )
}

/** The import whose releases alone are shown; it is set from its report, and here it is taken off. */
export function BatchChip() {
  const { filter, setFilter } = useLibraryView()
  const batch = useRecord('batches', filter.batch ?? '')
  if (filter.batch === null) return null
  return (
    <p className="side-batch">
      <span className="cut">{batchChip(batch?.startedAt ?? null)}</span>
      <Button
        variant="minimal"
        size="small"
        icon={<Cross />}
        aria-label="Show releases of every import"
        title="Show releases of every import"
        onClick={() => setFilter({ batch: null })}
      />
    </p>
  )
}
