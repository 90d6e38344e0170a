import {
  type AuditExport,
  type AuditFilter,
  type AuditLine,
  type AuditPage,
  type AuditState,
  auditFilter,
  auditSearch,
} from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { callerOf } from '../http/caller-of.js';
import type { Identity } from '../identity/identity.js';
import { note } from '../identity/note.js';
import { auditCsv, auditPage } from './audit-lines.js';
import { auditState, verifyTrail } from './verify-trail.js';

const pageLines = 50;
const exportPageLines = 1_000;
const mostExportedLines = 50_000;
const config = { access: ['administrator'] } as const;

/** The trail for those who run the place. Whoever looks into it stands in it too, before they see anything. */
export async function auditRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool } = identity;
  const looked = (request: FastifyRequest, action: string, filter: AuditFilter = {}) => {
    const { patientId, ...others } = filter;
    const facts = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const patients = patientId === undefined ? [] : [patientId];
    return note(identity, request, { action, outcome: 'success', status: 200, patients, facts });
  };

  app.post(
    '/api/audit/search',
    { config, schema: { body: auditSearch } },
    async (request): Promise<AuditPage> => {
      await looked(request, 'audit-read', request.body);
      return auditPage(pool, request.body, pageLines);
    },
  );
  app.post(
    '/api/audit/export',
    { config, schema: { body: auditFilter } },
    async (request): Promise<AuditExport> => {
      await looked(request, 'audit-export', request.body);
      const lines: AuditLine[] = [];
      for (let next: string | null | undefined; next !== null && lines.length < mostExportedLines;) {
        const page: AuditPage = await auditPage(
          pool,
          { ...request.body, ...(next === undefined ? {} : { after: next }) },
          exportPageLines,
        );
        lines.push(...page.lines);
        next = page.next;
        if (next !== null && lines.length >= mostExportedLines)
          return { csv: auditCsv(lines), lines: lines.length, more: true };
      }
      return { csv: auditCsv(lines), lines: lines.length, more: false };
    },
  );
  app.get('/api/audit/state', { config }, async (request): Promise<AuditState> => {
    await looked(request, 'audit-state');
    return auditState(pool);
  });
  app.post('/api/audit/verify', { config }, async (request): Promise<AuditState> => {
    await looked(request, 'audit-verify');
    await verifyTrail(pool, callerOf(request).display);
    return auditState(pool);
  });
}
