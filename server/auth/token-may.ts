import type { TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import type { RouteRule } from './route-rules.ts';

/** Rules of routes that read. */
const reads: ReadonlySet<RouteRule> = new Set([
  'signed-in',
  'somebody',
  'member',
  'board:view',
  'board:visit',
  'board:edit',
  'board:history',
  'team:view',
  'team:overview',
  'question:view',
  'offer:view',
  'organisation:directory',
]);
/** Rules of routes that change what is on a board. Whatever else changes something, or speaks with other teams, is for people. */
const writes: ReadonlySet<RouteRule> = new Set(['board:visit', 'board:edit']);

/** Whether a token with these scopes may ask this at all; what the person it acts for may is another question. Null is a session. */
export function tokenMay(scopes: readonly TokenScope[] | null, method: string, rule: RouteRule): boolean {
  if (scopes === null) return true;
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading) return reads.has(rule) && (scopes.includes('read') || scopes.includes('write'));
  return writes.has(rule) && scopes.includes('write');
}
