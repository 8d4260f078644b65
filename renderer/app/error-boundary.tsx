import { Button, Callout } from '@blueprintjs/core'
import { Component, type ReactNode } from 'react'

type Props = { readonly name: string; readonly children: ReactNode }
type State = { readonly error: Error | null }

/** Keeps a fault in one view from blanking the window: names the view, keeps the rest, and offers to draw it again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div role="alert" className="app-fault">
        <Callout intent="danger" title={`The ${this.props.name} could not be drawn.`}>
          <p>
            Nothing in the library was changed. Draw it again; if that fails too, copy the diagnostics from
            the settings and restart Readout.
          </p>
          <p className="app-fault-detail">{error.message}</p>
          <Button onClick={() => this.setState({ error: null })}>Draw it again</Button>
        </Callout>
      </div>
    )
  }
}
