import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patientsOf } from '@cryobridge/fhir/search';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs, recordParts } from '../../testing/records.js';
import type { ExactObject } from '../records/exact-json.js';
import { OutcomeError } from '../records/outcome-error.js';
import type { RecordParts } from '../records/record-parts.js';
import { type Repository, openRepository } from '../records/repository.js';
import { openRecordSearch } from '../search/open-record-search.js';
import { recordIndex } from '../search/record-index.js';
import { type Interaction, interactions } from './access-policy.js';
import { type Caller, type Role, roles } from './caller.js';
import { letterOf } from './grants.js';
import { resourceGroups } from './resource-groups.js';

const types: readonly string[] = Object.values(resourceGroups).flat();
/** Own record; another's; one in nobody's; and one that a masked course hides, in the own course and in another's. */
const kinds = ['own', 'other', 'nobody', 'veiled-own', 'veiled-other'] as const;
type Kind = (typeof kinds)[number];

let postgres: TestPostgres;
let parts: RecordParts;
let repository: Repository;

beforeAll(async () => {
  postgres = await startTestPostgres();
  parts = recordParts(postgres.connection, {
    // Access alone is judged here: a record says itself what others work out.
    validate: () => [],
    patientsOf,
    veilOf: (resource) => veilOf(kindOf(resource)),
    index: { write: async () => {} },
    afterWrite: async () => {},
    search: openRecordSearch(),
  });
  repository = openRepository(parts);
  await parts.pool.query(
    `insert into research_course (patient_id, study_id) select id, '' from unnest($1::text[]) as id`,
    [kinds],
  );
});
afterAll(async () => {
  await parts.pool.end();
  await postgres.stop();
});

const kindOf = (resource: object) => (resource as { readonly kind: Kind }).kind;
const veilOf = (kind: Kind) => (kind.startsWith('veiled') ? 'freeze-record' : null);

/** Names its patient in every way that some type has; `patientsOf` finds the one that counts. */
function contentOf(type: string, kind: Kind): object {
  const patient = { reference: `Patient/${kind.replace('veiled-', '')}` };
  const named = {
    subject: patient,
    patient,
    individual: patient,
    securityContext: patient,
    participant: [{ actor: patient }],
  };
  const me = { reference: 'Patient/own' };
  const authored: Readonly<Record<string, object>> = {
    Communication: { sender: me },
    Observation: { performer: [me] },
    MedicationStatement: { informationSource: me },
    Consent: { performer: [me] },
  };
  return {
    resourceType: type,
    id: kind,
    kind,
    ...(kind === 'nobody' ? {} : named),
    ...(kind.endsWith('own') ? authored[type] : {}),
  };
}

/** Fresh records of one type, as if somebody had written them who may. */
async function lay(type: string): Promise<void> {
  await parts.pool.query('truncate resource, resource_version cascade');
  for (const kind of kinds) {
    const { rows } = await parts.pool.query<{ key: string }>(
      `insert into resource (type, id, version, last_updated, content, patients, veil)
       values ($1, $2, 1, now(), $3, $4, $5) returning key`,
      [type, kind, JSON.stringify(contentOf(type, kind)), patientsOf(contentOf(type, kind)), veilOf(kind)],
    );
    await recordIndex().write(parts.pool, [
      { key: rows[0]?.key ?? '', type, resource: contentOf(type, kind) },
    ]);
    await parts.pool.query(
      `insert into resource_version (key, version, last_updated, method, content, patients, veil)
       select key, version, last_updated, 'POST', content, patients, veil from resource where key = $1`,
      [rows[0]?.key],
    );
  }
}
interface Cell {
  readonly caller: Caller;
  readonly interaction: Interaction;
  readonly type: string;
  readonly kind: Kind;
}

/** 200 when it was done, else the status of the refusal. */
async function tried({ caller, interaction, type, kind }: Cell): Promise<number> {
  const asked = { caller, requestId: 'r' };
  const named = { type, id: kind, onTopOf: null };
  const resource = contentOf(type, kind) as unknown as ExactObject;
  try {
    switch (interaction) {
      case 'read':
        await repository.read(asked, type, kind);
        break;
      case 'history':
        await repository.readVersion(asked, { type, id: kind, version: 1 });
        break;
      case 'search': {
        const { records } = await repository.search(asked, {
          type,
          compartment: null,
          parameters: [],
          handling: 'strict',
          asWritten: '',
        });
        return records.some(({ id }) => id === kind) ? 200 : 404;
      }
      case 'create': {
        const { id: _, ...body } = resource as { readonly id?: unknown };
        await repository.create(asked, body as unknown as ExactObject);
        break;
      }
      case 'update':
        await repository.update(asked, named, resource);
        break;
      case 'delete':
        await repository.delete(asked, named);
        break;
    }
    return 200;
  } catch (error) {
    if (error instanceof OutcomeError) return error.status;
    throw error;
  }
}

/** docs/access.md by role and type, such as `own RHS`. */
function documented(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('../../../../docs/access.md', import.meta.url), 'utf8');
  const [head = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.flatMap(([type, ...cells]) => cells.map((cell, n) => [`${head[n + 1]} ${type}`, cell] as const)),
  );
}

const unmasked: readonly Role[] = ['operator', 'trial-pharmacist'];

/** What docs/access.md promises for a cell. */
function promised(cell: string, { caller, interaction, type, kind }: Cell): number {
  const letters = cell.replace('own ', '');
  if (!letters.includes(letterOf[interaction])) return 403;
  const isOwn = patientsOf(contentOf(type, kind)).includes('own');
  // A person who is new here takes part in nothing yet.
  const isNewPerson = type === 'Patient' && interaction === 'create';
  const isHidden = kind.startsWith('veiled') && !unmasked.includes(caller.role) && !isNewPerson;
  const within = (!cell.startsWith('own ') || isOwn) && !isHidden;
  if (within) return 200;
  return interaction === 'create' ? 403 : 404;
}

describe.each(roles.filter((role) => role !== 'system'))('the repository, for the role %s', (role) => {
  const caller = callerAs(role, role === 'patient' ? 'own' : null);
  const table = documented();

  it('does what docs/access.md says, in every cell', async () => {
    const [wrong, seen]: [string[], Set<number>] = [[], new Set()];
    for (const type of types) {
      const cell = table.get(`${role} ${type}`) ?? 'absent';
      await lay(type);
      for (const interaction of interactions)
        for (const kind of kinds) {
          const asked = { caller, interaction, type, kind };
          const [got, should] = [await tried(asked), promised(cell, asked)];
          seen.add(got);
          if (got !== should) wrong.push(`${interaction} ${type} ${kind}: ${got}, not ${should}`);
        }
    }
    expect(wrong).toEqual([]);
    // A pharmacist keeps the formulary, which is no record: every cell is refused.
    if (role === 'pharmacist') expect([...seen]).toEqual([403]);
    else expect([...seen].sort()).toEqual(expect.arrayContaining([200, 403]));
  });
});
