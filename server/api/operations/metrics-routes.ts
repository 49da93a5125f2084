import { performance } from 'node:perf_hooks';
import { Counter, Gauge, Registry } from 'prom-client';
import type { Sessions } from '../../auth/sessions.ts';
import { isLoopback } from '../../config.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';

/** A number to show, asked when somebody looks. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  read(): number;
}

/** GET /metrics, Prometheus text, for this machine or a token with the scope `metrics`. Nothing in it is about a person or a board. */
export function metricsRoutes(app: ApiApp, measures: readonly Measure[], sessions: Sessions): void {
  const registry = new Registry();
  const requests = new Counter({
    name: 'verbeterbord_http_requests_total',
    help: 'Answers by status',
    labelNames: ['status'],
    registers: [registry],
  });
  app.addHook('onResponse', async (_request, reply) => requests.inc({ status: reply.statusCode }));
  for (const measure of [...ofProcess(), ...measures]) {
    const gauge: Gauge = new Gauge({
      name: measure.name,
      help: measure.help,
      registers: [registry],
      collect: () => gauge.set(measure.read()),
    });
  }
  app.get('/metrics', { config: { rule: 'public' }, schema: { hide: true } }, async (request, reply) => {
    // a proxy on this machine passes on what comes from elsewhere
    const proxied =
      request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
    const isHere = !proxied && isLoopback(request.socket.remoteAddress ?? '');
    const scopes = isHere ? null : (await sessions.who(request.headers))?.scopes;
    if (!isHere && scopes?.includes('metrics') !== true) throw new HttpProblem('not-found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function ofProcess(): readonly Measure[] {
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process',
      read: () => process.memoryUsage.rss(),
    },
    {
      name: 'process_cpu_seconds',
      help: 'Processor time since the start',
      read: () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1e6;
      },
    },
    {
      name: 'nodejs_eventloop_utilization',
      help: 'Part of the time since the start in which the event loop was busy, 0 to 1',
      read: () => performance.eventLoopUtilization().utilization,
    },
  ];
}
