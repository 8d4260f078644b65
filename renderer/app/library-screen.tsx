import { Button, PopoverNext } from '@blueprintjs/core'
import { Filter } from '@blueprintjs/icons'
import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Route } from '../services'
import { CodebookPane } from '../features/codebook/codebook-pane'
import { LibraryPane } from '../features/library/library-pane'
import { SidePane } from '../features/library/side-pane'
import { Reader, ReaderPlaceholder } from '../features/reader/reader'
import { useCommand } from '../commands'
import { useLibraryView } from '../view-state'
import { ErrorBoundary } from './error-boundary'
import { usePanes } from './use-panes'
import './app.css'

type Props = { readonly route: Extract<Route, { kind: 'library' | 'release' }> }

/** The table between the views and filters at its left and the reader at its right. */
export function LibraryScreen({ route }: Props) {
  const panes = usePanes()
  useCommand('pane.side', () => panes.change({ side: !panes.side }))
  useCommand('pane.reader', () => panes.change({ reader: !panes.reader }))
  const side = <LeftPane />
  const docked = panes.side && !panes.narrow
  return (
    <div className="panes">
      {panes.side && panes.narrow && <Rail>{side}</Rail>}
      <Group
        key={`${docked}-${panes.reader}-${panes.layout}`}
        orientation={panes.orientation}
        className="panes-group"
      >
        {docked && (
          <>
            <Panel
              id="side"
              className="panes-side"
              defaultSize={panes.sideWidth}
              minSize={160}
              maxSize={400}
              groupResizeBehavior="preserve-pixel-size"
              onResize={size => panes.keep({ sideWidth: size.inPixels })}
            >
              {side}
            </Panel>
            <Separator className="panes-separator" aria-label="Width of the left pane" />
          </>
        )}
        <Panel id="table" minSize={280}>
          <ErrorBoundary name="table">
            <LibraryPane />
          </ErrorBoundary>
        </Panel>
        {panes.reader && (
          <>
            <Separator className="panes-separator" aria-label="Size of the reader" />
            <Panel
              id="reader"
              defaultSize={panes.readerSize}
              minSize={panes.orientation === 'horizontal' ? 340 : 160}
              groupResizeBehavior="preserve-pixel-size"
              onResize={size => panes.keep({ readerSize: size.inPixels })}
            >
              <ErrorBoundary name="reader">
                <ReaderOf route={route} />
              </ErrorBoundary>
            </Panel>
          </>
        )}
      </Group>
    </div>
  )
}

function ReaderOf({ route }: Props) {
  const { current } = useLibraryView()
  if (route.kind === 'release') return <Reader release={route.release} full={false} passage={route.passage} />
  return current === null ? <ReaderPlaceholder /> : <Reader release={current} full={false} passage={null} />
}

/** Views, facets and the codebook, which filters the table by one tag at a time. */
function LeftPane() {
  const { filter, setFilter } = useLibraryView()
  const [active = null] = filter.tag
  return (
    <SidePane>
      <CodebookPane active={active} onPick={tag => setFilter({ tag: tag === active ? [] : [tag] })} />
    </SidePane>
  )
}

/** What is left of the left pane on a narrow window: a button that opens it. */
function Rail({ children }: { readonly children: ReactNode }) {
  return (
    <nav className="panes-rail" aria-label="Views, filters and codebook">
      <PopoverNext
        placement="right-start"
        animation="minimal"
        content={<div className="panes-drawer">{children}</div>}
      >
        <Button
          variant="minimal"
          icon={<Filter />}
          aria-label="Views, filters and codebook"
          title="Views, filters and codebook"
        />
      </PopoverNext>
    </nav>
  )
}
