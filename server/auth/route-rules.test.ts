import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { keepRouteRules } from './route-rules.ts';

test('a route without a rule stops the start', () => {
  const app = Fastify();
  keepRouteRules(app, {} as never);
  expect(() => app.get('/open', () => 'hello')).toThrow('route GET /open has no rule');
});
