import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { Language } from '../../dsl/text/language.ts'
import { shellTexts } from './texts.ts'

interface Props {
  readonly language: Language
  /** Tells the boundary that something else is shown, so that an old error does not cover it. */
  readonly shows: string
  readonly children: ReactNode
}

type State = { readonly kind: 'fine' } | { readonly kind: 'failed'; readonly error: unknown }

/** Keeps a mistake in one view from taking the pane with it, and offers a way on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { kind: 'fine' }

  static getDerivedStateFromError(error: unknown): State {
    return { kind: 'failed', error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.kind === 'failed' && before.shows !== this.props.shows) this.#again()
  }

  override render(): ReactNode {
    if (this.state.kind === 'fine') return this.props.children
    const texts = shellTexts[this.props.language].crash
    const { error } = this.state
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{texts.title}</MessageBarTitle>
          <p>{texts.text}</p>
          <Button size="small" onClick={() => this.#again()}>
            {texts.again}
          </Button>
          <details>
            <summary>{texts.detail}</summary>
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </details>
        </MessageBarBody>
      </MessageBar>
    )
  }

  #again(): void {
    this.setState({ kind: 'fine' })
  }
}
