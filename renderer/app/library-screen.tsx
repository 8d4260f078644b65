import { Button, PopoverNext } from '@blueprintjs/core'
import { Filter } from '@blueprintjs/icons'
import { type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
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
  const [sidePanel, readerPanel] = [usePanelRef(), usePanelRef()]
  const { sideWidth, readerSize } = panes
  // A window that crosses from one layout to another keeps its views, and each pane gets the size it has there.
  useEffect(() => sidePanel.current?.resize(sideWidth), [sidePanel, sideWidth])
  useEffect(() => readerPanel.current?.resize(readerSize), [readerPanel, readerSize])
  const keepSizes = () => {
    panes.keep({
      sideWidth: sidePanel.current?.getSize().inPixels ?? sideWidth,
      readerSize: readerPanel.current?.getSize().inPixels ?? readerSize,
    })
  }
  return (
    <div className="panes">
      {panes.side && panes.narrow && <Rail>{side}</Rail>}
      <Group
        orientation={panes.orientation}
        className="panes-group"
        onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && keepSizes()}
      >
        {docked && (
          <>
            <Panel
              id="side"
              panelRef={sidePanel}
              className="panes-side"
              defaultSize={sideWidth}
              minSize={160}
              maxSize={400}
              groupResizeBehavior="preserve-pixel-size"
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
              panelRef={readerPanel}
              defaultSize={readerSize}
              minSize={panes.orientation === 'horizontal' ? 340 : 160}
              groupResizeBehavior="preserve-pixel-size"
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
