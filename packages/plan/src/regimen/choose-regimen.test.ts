import { knowledge, type ClaimId } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import {
  known,
  settled,
  choose,
  condition,
  allergy,
  medication,
  warfarin,
  clopidogrel,
  percocet,
  type Given,
} from '../../test/regimen-example.js';
import type { Statement } from '../decision.js';
import { covers } from '../read.js';
import { say } from '../words/index.js';
import { regimenWords } from '../words/en/regimen.js';
import { regimenRules } from './regimen-rules.js';

describe('the whole (rule:regimen.person)', () => {
  it('asks only what does not block, and nothing once all is told', () => {
    const open = choose({
      weightKg: null,
      egfr: null,
      noKnownAllergies: false,
      medications: [],
      answers: silent,
    });
    expect(open.questions.length).toBeGreaterThan(8);
    expect(open.questions.every(({ blocks }) => !blocks)).toBe(true);
    expect(open.reasons.every(({ effect }) => effect === 'caution')).toBe(true);
    expect(choose({}).questions).toEqual([]);
  });

  it('shows a stale value in its question', () => {
    const question = choose({ weightKg: known(80, '2020-01-01') }).questions.find(
      ({ id }) => id === 'q:weight-kg',
    );
    expect(question && say(question.text)).toContain('80 (2020-01-01)');
  });

  it('has every dose without a pharmacist’s signature', () => {
    expect(choose().regimen.items.every(({ signOff }) => signOff === null)).toBe(true);
  });

  it('gives no dose to a person under 18, and doses from the birthday on', () => {
    const states = (birthDate: string) =>
      choose({ birthDate }).regimen.items.map(({ dose, limit, state }) => ({ dose: dose.id, limit, state }));
    expect(
      states('2008-06-02').every(
        ({ dose, limit, state }) => dose === 'say:regimen.adults-only' && limit === null && state === 'ask',
      ),
    ).toBe(true);
    expect(states('2008').every(({ dose }) => dose === 'say:regimen.adults-only')).toBe(true);
    expect(states('2008-06-01').some(({ dose }) => dose === 'say:regimen.adults-only')).toBe(false);
  });

  it('leaves surgery’s medicines out of established pain', () => {
    const drugs = choose({ phase: 'established' }).regimen.items.map(({ drug }) => drug);
    for (const drug of ['ketorolac', 'ropivacaine', 'ketamine', 'morphine, patient-controlled'])
      expect(drugs).not.toContain(drug);
    expect(drugs).toContain('acetaminophen (paracetamol)');
  });

  it('shows nothing that its rules do not declare and read', () => {
    for (const given of manyPeople) {
      const { regimen, used } = choose(given);
      const cited = JSON.stringify(regimen).match(/claim:(?:drug|regimen)\.[A-Za-z0-9.-]+/g) ?? [];
      expect(cited.filter((id) => !used.includes(id as ClaimId))).toEqual([]);
    }
  });

  it('reads every claim of the formulary and of its rules', () => {
    const ids = (Object.keys(knowledge.claims) as ClaimId[]).filter((id) =>
      /^claim:(drug|regimen)\./.test(id),
    );
    const used = new Set(manyPeople.flatMap((given) => choose(given).used));
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    expect(
      ids.filter((id) => !regimenRules.some(({ claims }) => claims.some((declared) => covers(declared, id)))),
    ).toEqual([]);
  });

  it('says everything in plain sentences, and nothing that lowers a dose by a threshold', () => {
    const statements = manyPeople.flatMap((given) => {
      const { regimen, reasons, questions } = choose(given);
      return [...statementsIn(regimen), ...reasons, ...questions.flatMap(({ text, why }) => [text, why])];
    });
    for (const statement of statements) {
      const sentence = say(statement);
      expect(sentence, statement.id).not.toMatch(/undefined|null|NaN|\[object/);
      if (/MME/.test(sentence)) expect(sentence).not.toMatch(/taper|stop taking|reduce|wean|discontinue/i);
      expect(sentence).not.toMatch(/taper|stop taking/i);
    }
    const spoken = new Set<string>(statements.map(({ id }) => id));
    expect(Object.keys(regimenWords).filter((id) => !spoken.has(id))).toEqual([]);
  });
});

const silent = Object.fromEntries(Object.keys(settled).map((id) => [id, null]));

/** Enough people that every rule reads and says all it can. */
const manyPeople: readonly Given[] = [
  {},
  { phase: 'established' },
  { weightKg: null, egfr: null, birthDate: null, medications: [], noKnownAllergies: false },
  { answers: silent },
  ...['bupivacaine', 'levobupivacaine', 'lidocaine'].map((drug): Given => ({
    answers: { 'q:local-anaesthetic-drug': drug, 'q:perineural-catheter': 'yes' },
  })),
  {
    medications: [
      warfarin,
      clopidogrel,
      percocet(12),
      medication('Naproxen'),
      medication('gabapentin'),
      medication('diazepam'),
      medication('senna'),
      medication('naltrexone'),
      medication('sertraline'),
    ],
    egfr: 20,
  },
  {
    medications: [medication('morphine sulfate 10 MG Oral Tablet', { dose: 120, unit: 'mg' })],
    answers: { 'q:block-mg': 900 },
    weightKg: 45,
    egfr: 40,
  },
  {
    conditions: [
      'F209',
      'H409',
      'O0991',
      'I509',
      'K7460',
      'F1120',
      'G40909',
      'K254',
      'D66',
      'G4733',
      'F1020',
      'I739',
    ].map((code) => condition('icd10cm', code)),
  },
  {
    conditions: [
      'psychosis',
      'glaucoma',
      'pregnant',
      'heart failure',
      'cirrhosis',
      'opioid dependence',
      'seizures',
      'gi bleed',
      'haemophilia',
      'alcoholism',
    ].map((text) => condition(null, text)),
    answers: silent,
  },
  {
    allergies: ['acetaminophen', 'nsaid', 'morphine', 'lidocaine', 'ketamine', 'naloxone', 'pregabalin'].map(
      (text) => allergy(null, text),
    ),
  },
  {
    allergies: ['161', '5640', '7052', '7804', '35780', '6130'].map((code) => allergy('rxnorm', code)),
    weightKg: 120,
  },
  { conditions: [condition('icd10cm', 'N186')], egfr: null },
  {
    medications: [
      percocet(2),
      medication('Percocet'),
      warfarin,
      medication('Naproxen'),
      medication('oxycodone hydrochloride 10 MG Oral Tablet', { kind: 'reported', dose: 1, times: 2 }),
    ],
    heightCm: null,
    birthDate: '1940-01-01',
    doses: [{ anaesthesiaVolumeMl: 2 }],
    answers: { 'q:ketamine-risk': 'present', 'q:overdose-risk': 'overdose', 'q:probe-track-mg': null },
  },
  { weightKg: 120, answers: { 'q:ideal-weight-kg': 75, 'q:local-anaesthetic-drug': null } },
  { medications: [], answers: { 'q:opioid-mme-per-day': 10, 'q:perineural-catheter': null } },
  { birthDate: '2015-01-01' },
  { level: 'transfemoral', egfr: 10, answers: { 'q:perineural-catheter': 'yes' } },
];

function statementsIn(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(statementsIn);
  return 'id' in value && String(value.id).startsWith('say:') ? [value as Statement, ...inner] : inner;
}
