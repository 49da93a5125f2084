import { problem } from '@verbeterbord/shared/api/problem.ts';
import type { z } from 'zod';

type Response = z.ZodType;

/** What a route's description says beside its path: one sentence, a group, and the answers it may give. */
export function describe<Ok extends Response>(
  summary: string,
  tag: string,
  response: { readonly [status in 200 | 201 | 204]?: Ok },
): { summary: string; tags: string[]; response: { readonly [status in 200 | 201 | 204]?: Ok } } {
  return { summary, tags: [tag], response: { ...response, default: problem } as typeof response };
}
