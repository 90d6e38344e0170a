import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What a monitor reads. Labels are routes as we wrote them, methods and statuses: never an address as it was asked. */
export interface Metrics {
  readonly contentType: string;
  /** Measures every request of the app. */
  watch(app: FastifyInstance): void;
  text(): Promise<string>;
}

export interface Measured {
  readonly audit: { waiting(): number };
  readonly pools: Readonly<Record<string, Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>>>;
  /** Work that waits or failed, by name and state. */
  readonly jobs: () => Promise<
    readonly { readonly job: string; readonly state: string; readonly count: number }[]
  >;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const bucketsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function openMetrics({ audit, pools, jobs }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'cryobridge_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: bucketsSeconds,
    registers,
  });
  new Gauge({
    name: 'cryobridge_audit_waiting_entries',
    help: 'Audit entries that are not durable yet',
    registers,
    collect() {
      this.set(audit.waiting());
    },
  });
  new Gauge({
    name: 'cryobridge_database_connections',
    help: 'Connections to the database, and work that waits for one',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
  new Gauge({
    name: 'cryobridge_jobs',
    help: 'Jobs that wait, run or failed',
    labelNames: ['job', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { job, state, count } of await jobs().catch(() => [])) this.set({ job, state }, count);
    },
  });
  return {
    contentType: registry.contentType,
    watch(app) {
      app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
        const labels = {
          method: methods.has(method) ? method : 'other',
          route: routeOptions.url ?? 'none',
          status: String(statusCode),
        };
        seconds.observe(labels, elapsedTime / 1000);
      });
    },
    text: () => registry.metrics(),
  };
}
