import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledge } from '@cryobridge/knowledge';
import type { Fact } from '@cryobridge/plan';
import { expect, test } from 'vitest';
import { readBundle } from './index.js';

const folder = fileURLToPath(new URL('../../../examples/bundles/', import.meta.url));

interface Listed {
  readonly id: string;
  readonly file: string;
  readonly now: string;
}
const listed = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as readonly Listed[];

function value<T>(fact: Fact<T>): T | string {
  return fact.state === 'known' ? fact.value : fact.state;
}

test.each([
  ['transtibial-diabetes', 'transtibial', 'left', '2026-12-10', '2026-12-17'],
  ['transfemoral-trauma', 'transfemoral', 'right', '2026-12-08', '2026-12-08'],
  ['transtibial-raynaud', 'transtibial', 'right', '2026-12-15', 'unknown'],
  ['transradial-side-conflict', 'transradial', 'conflict', '2026-12-09', 'unknown'],
])('example %s', (id, level, side, surgeryDate, tmrDate) => {
  const { file = '', now = '' } = listed.find((one) => one.id === id) ?? {};
  const found = readBundle(readFileSync(folder + file, 'utf8'), { knowledge, now });
  const { planned } = found;
  expect([
    value(planned.level),
    value(planned.side),
    value(planned.surgeryDate),
    value(planned.tmrDate),
  ]).toEqual([level, side, surgeryDate, tmrDate]);
  expect(found.warnings).toEqual([]);
  expect(found.noKnownAllergies).toBe(true);
  const { hba1cPercent, ...labs } = found.labs;
  const read = [
    found.patient.weightKg,
    found.patient.heightCm,
    found.patient.bmiKgPerM2,
    ...Object.values(labs),
  ];
  expect(read.map(({ state }) => state)).toEqual(read.map(() => 'known'));
  expect(value(hba1cPercent)).toBe(id === 'transtibial-diabetes' ? 8.2 : 'unknown');
});

test('every example is listed once and tested above', () => {
  expect(listed.map(({ id }) => id)).toEqual([
    'transtibial-diabetes',
    'transfemoral-trauma',
    'transtibial-raynaud',
    'transradial-side-conflict',
  ]);
});
