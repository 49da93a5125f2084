import type { AnchorHTMLAttributes } from 'react';
import { Link as RouterLink } from 'wouter';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
}

/** A link to another page of ours, without loading everything again. */
export function Link({ href, ...rest }: LinkProps) {
  return <RouterLink href={href} {...rest} />;
}
