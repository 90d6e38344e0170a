import { describe, expect, it } from 'vitest';
import { choose, condition, medication, warfarin, type Given } from '../../test/regimen-example.js';

describe('naloxone (rule:regimen.naloxone)', () => {
  const naloxone = (given: Given) => choose(given).regimen.naloxone;
  const offered = (given: Given) => naloxone(given).offer;
  const morphine = (mg: number) => [
    medication('morphine sulfate 10 MG Oral Tablet', { dose: mg, unit: 'mg' }),
  ];

  it('is not indicated when no criterion is met and none is open', () => {
    expect(naloxone({})).toMatchObject({
      offer: 'not-indicated',
      reasons: [{ id: 'say:regimen.naloxone-no-criterion' }],
    });
  });
  it('is offered from 50 MME a day, not just below', () => {
    expect([offered({ medications: morphine(49.9) }), offered({ medications: morphine(50) })]).toEqual([
      'not-indicated',
      'offer',
    ]);
  });
  it('is offered from 65 years, not the day before', () => {
    expect([
      offered({ birthDate: '1961-06-02' }),
      offered({ birthDate: '1961-06-01' }),
      offered({ birthDate: '1961' }),
      offered({ birthDate: null }),
    ]).toEqual(['not-indicated', 'offer', 'cannot-tell', 'cannot-tell']);
  });
  it.each([
    ['a benzodiazepine', { medications: [medication('Diazepam [Valium]')] }],
    [
      'opioid use disorder, even resolved',
      { conditions: [condition('icd10cm', 'F1121', { status: 'resolved' })] },
    ],
    ['an overdose', { conditions: [condition('snomed', '55680006', { status: 'resolved' })] }],
    ['sleep apnoea', { conditions: [condition('icd10cm', 'G4733')] }],
    ['lost tolerance', { answers: { 'q:overdose-risk': 'lost-tolerance' } }],
    ['liver disease', { conditions: [condition('icd10cm', 'K7460')] }],
    ['failing kidneys', { egfr: 29 }],
  ] as [string, Given][])('is offered with %s', (_, given) => {
    expect(offered(given)).toBe('offer');
  });
  it.each([
    ['risk of overdose', { answers: { 'q:overdose-risk': null } }],
    ['the liver', { answers: { 'q:liver-or-alcohol': 'unknown' } }],
    ['the kidneys', { egfr: null }],
    ['the baseline', { medications: [] }],
  ] as [string, Given][])('cannot tell while %s is not told', (_, given) => {
    expect(offered(given)).toBe('cannot-tell');
  });
});

describe('rescue ladder (rule:regimen.rescue-ladder)', () => {
  it('cuts the dose at sedation 3 and gives none at 4', () => {
    const steps = choose().regimen.rescueLadder;
    expect(steps.find(({ id }) => id.endsWith('sedation-cut'))?.facts).toEqual({
      score: 3,
      lowPercent: 25,
      highPercent: 50,
    });
    expect(steps.find(({ id }) => id.endsWith('sedation-stop'))?.facts).toMatchObject({
      score: 4,
      mg: 0.4,
      stepMl: 0.5,
    });
  });
  it('leaves out what is not offered', () => {
    const ids = (given: Given) =>
      choose(given).regimen.rescueLadder.map(({ id }) => id.replace('say:regimen.ladder-', ''));
    expect(ids({})).toContain('ketamine');
    expect(ids({ answers: { 'q:ketamine-risk': null } })).not.toContain('ketamine');
    expect(ids({ phase: 'established' })).not.toContain('recovery-room');
  });
});

describe('interactions (rule:regimen.interaction)', () => {
  const told = (given: Given) =>
    choose(given).reasons.map(({ id }) => id.replace('say:regimen.interaction-', ''));
  const naproxen = medication('Naproxen sodium 220 MG Oral Tablet');
  it.each([
    ['benzodiazepine-opioid', { medications: [medication('LORazepam 0.5mg Tablet')] }],
    ['gabapentinoid-opioid', { medications: [medication('gabapentin 300 MG Oral Capsule')] }],
    ['nsaid-anticoagulant', { medications: [naproxen, warfarin] }],
    ['nsaid-anticoagulant-kidney', { medications: [naproxen, warfarin], egfr: 59 }],
    ['nsaid-kidney', { medications: [naproxen], egfr: 29 }],
  ] as [string, Given][])('tells of %s', (name, given) => {
    expect(told(given)).toEqual([name]);
  });
  it('tells of nothing without a pair', () => {
    expect(told({})).toEqual([]);
    expect(told({ medications: [naproxen] })).toEqual([]);
    expect(told({ medications: [medication('LORazepam 0.5mg Tablet', { status: 'stopped' })] })).toEqual([]);
  });
});
