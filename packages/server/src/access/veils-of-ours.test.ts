import { readFileSync } from 'node:fs';
import { readBundle } from '@cryobridge/fhir';
import { caseParts, planParts } from '@cryobridge/fhir/mapping';
import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { fieldAtlas, makePlan } from '@cryobridge/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import * as examples from '../../../fhir/testing/profile-examples.js';
import { veilOf } from './veil-of.js';

const from = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const now = '2026-11-30';

interface Made {
  readonly resourceType: string;
  readonly meta?: { readonly profile?: readonly string[] };
}

describe('what we write ourselves', () => {
  let made: readonly Made[];
  beforeAll(() => {
    const input = from('examples/bundles/transtibial-diabetes.json');
    const caseRecord = readBundle(input, { supplement: {}, knowledge, now });
    const atlas = fieldAtlas(from('packages/plan/atlas/shipped.ndjson'));
    const plan = makePlan({ case: caseRecord, answers: [], knowledge, engine: kernelEngine, atlas, now });
    const at = `${now}T10:00:00.000Z`;
    const id = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
    const file = {
      id,
      label: 'Label',
      createdAt: at,
      inputKind: 'bundle',
      input,
      caseRecord,
      askedOn: now,
    } as const;
    made = [
      ...caseParts(file),
      ...planParts(id, { version: 1, madeAt: at, plan, answers: [] }),
    ] as unknown as Made[];
  });

  it('veils plan, orders, files and forecasts of a real plan, and only those', () => {
    const veiled = new Map<string, Set<string | null>>();
    for (const resource of made) {
      const name = resource.meta?.profile?.[0]?.split('/').at(-1) ?? resource.resourceType;
      veiled.set(name, (veiled.get(name) ?? new Set()).add(veilOf(resource)));
    }
    const only = (veil: string | null) => new Set([veil]);
    for (const name of ['cryobridge-plan', 'cryobridge-plan-actions', 'Binary', 'cover-forecast'])
      expect([name, veiled.get(name)]).toEqual([name, only('forecast')]);
    for (const [name, found] of veiled)
      if (/Patient|opioid|answers/.test(name)) expect([name, found]).toEqual([name, only(null)]);
  });

  it('veils the freeze, and neither pain nor opioids', () => {
    expect(veilOf(examples.freezeProcedure)).toBe('freeze-record');
    expect(veilOf(examples.coverForecast)).toBe('forecast');
    for (const followUp of [
      examples.phantomPain,
      examples.residualLimbPain,
      examples.phantomSensation,
      examples.opioidDayTotal,
    ])
      expect(veilOf(followUp)).toBeNull();
  });
});
