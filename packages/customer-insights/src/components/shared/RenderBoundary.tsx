import { Component, type ReactNode } from 'react'

interface RenderBoundaryProps {
  /** A new value gives the children another try. */
  resetKey: unknown
  fallback: (error: unknown, retry: () => void) => ReactNode
  children: ReactNode
}

interface RenderBoundaryState {
  error: unknown
  failed: boolean
  resetKey: unknown
}

/** Keeps an error in one of our views from taking the host's page with it. */
export class RenderBoundary extends Component<RenderBoundaryProps, RenderBoundaryState> {
  override state: RenderBoundaryState = { error: undefined, failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: RenderBoundaryProps, state: RenderBoundaryState) {
    return props.resetKey === state.resetKey ? null : { error: undefined, failed: false, resetKey: props.resetKey }
  }

  retry = () => this.setState({ error: undefined, failed: false })

  override render() {
    return this.state.failed ? this.props.fallback(this.state.error, this.retry) : this.props.children
  }
}
