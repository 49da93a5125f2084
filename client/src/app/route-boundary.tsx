import { Component, type ReactNode } from 'react';
import { RouteFailed } from './route-failed.tsx';

interface RouteBoundaryProps {
  readonly children: ReactNode;
}

/** A screen on the wall has nobody to press anything: it begins anew by itself. Milliseconds. */
const byItself = 30_000;

/** A page that fails leaves the rest of the program standing. */
export class RouteBoundary extends Component<RouteBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override componentDidCatch(): void {
    if (location.pathname === '/scherm') setTimeout(() => location.reload(), byItself);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <RouteFailed error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
