import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import type { CaseMedication, DosageStep, MedicationOrder } from '../case.js';
import { claimReader } from '../read.js';
import { opioidWords } from '../words/en/opioid.js';
import { mmePerDay } from './mme-per-day.js';
import { opioidDayTotal, type DayTotalInput } from './opioid-day-total.js';
import { tableDrugs } from './opioid-names.js';
import { opioidRules } from './opioid-rules.js';

type StepParts = Partial<Omit<DosageStep, 'dose' | 'timesPerDay'>> & {
  dose?: number | [number, number];
  unit?: string;
  times?: number | [number, number] | null;
};

function step({ dose = 1, unit = '{tbl}', times = 1, ...rest }: StepParts = {}): DosageStep {
  const [low, high] = Array.isArray(dose) ? dose : [dose, dose];
  const [least, most] = Array.isArray(times) ? times : [times, times];
  return {
    dose: { low, high, unit },
    timesPerDay: least === null || most === null ? null : { low: least, high: most },
    asNeeded: false,
    route: null,
    maxPerDay: null,
    text: null,
    sequence: 1,
    ...rest,
  };
}

function medication(
  drugText: string,
  steps: readonly DosageStep[] = [step()],
  rest: Partial<CaseMedication> & { supply?: [number, string, number] } = {},
): CaseMedication {
  const { supply, ...fields } = rest;
  const order: MedicationOrder = {
    drugText,
    rxnorm: [],
    steps,
    quantity: supply === undefined ? null : { value: supply[0], unit: supply[1] },
    daysSupply: supply?.[2] ?? null,
  };
  return {
    kind: 'prescribed',
    status: 'active',
    codes: [],
    text: drugText,
    started: null,
    ended: null,
    order,
    from: { kind: 'form', field: 'medications' },
    ...fields,
  };
}

function total(medications: readonly CaseMedication[], input: Partial<DayTotalInput> = {}) {
  return opioidDayTotal(medications, { knowledge, read: claimReader(knowledge), ...input });
}

const why = (medications: readonly CaseMedication[], input: Partial<DayTotalInput> = {}) =>
  total(medications, input).unknowns.map((unknown) => unknown.why.id.replace('say:opioid.', ''));

const oxycodone = 'oxycodone hydrochloride 10 MG Oral Tablet';

describe('opioidDayTotal', () => {
  it('names its table and sums what is taken together', () => {
    const sum = total([
      medication(oxycodone, [step({ times: 4 })]),
      medication('MS Contin 15 mg tablet', [step({ times: 2 })]),
    ]);
    expect(sum).toMatchObject({ table: 'CDC 2022', mmePerDay: 90, convertedMmePerDay: 90, unknowns: [] });
    expect(sum.items.map(({ claim }) => claim)).toEqual([
      'claim:opioid.CDC-2022.oxycodone.oral',
      'claim:opioid.CDC-2022.morphine.oral',
    ]);
  });

  it('uses the high end of a range and keeps the low one', () => {
    const [item] = total([medication(oxycodone, [step({ dose: [1, 2], times: [4, 6] })])]).items;
    expect(item).toMatchObject({ mmePerDay: 180, lowMmePerDay: 60 });
  });

  it('counts as-needed doses in full, from none', () => {
    const [item] = total([medication(oxycodone, [step({ times: 4, asNeeded: true })])]).items;
    expect(item).toMatchObject({ mmePerDay: 60, lowMmePerDay: 0, note: { id: 'say:opioid.as-needed' } });
  });

  it('takes a daily maximum as the most', () => {
    const limited = step({ dose: [1, 2], times: 6, asNeeded: true, maxPerDay: { value: 4, unit: '{tbl}' } });
    expect(total([medication(oxycodone, [limited])]).mmePerDay).toBe(60);
    const unreadable = { ...limited, maxPerDay: { value: 4, unit: 'spoon' } };
    expect(total([medication(oxycodone, [unreadable])]).mmePerDay).toBe(180);
  });

  it('adds steps that run together and does not choose between steps that follow each other', () => {
    expect(total([medication(oxycodone, [step({ times: 2 }), step({ times: 1 })])]).mmePerDay).toBe(45);
    const falling = [step({ times: 4 }), step({ times: 2, sequence: 2 })];
    expect(why([medication(oxycodone, falling)])).toEqual(['several-steps']);
    expect(total([medication(oxycodone, falling)]).mmePerDay).toBeNull();
    expect(
      total([medication(oxycodone, [step({ times: 4 }), step({ times: 4, sequence: 2 })])]).mmePerDay,
    ).toBe(60);
  });

  it('uses quantity and days of supply when the dose is silent, with the CDC formula', () => {
    expect(total([medication(oxycodone, [], { supply: [120, 'tablet', 30] })]).mmePerDay).toBe(60);
    expect(
      total([medication('morphine sulfate 2 MG/ML Oral Solution', [], { supply: [300, 'mL', 30] })])
        .mmePerDay,
    ).toBe(20);
    expect(why([medication(oxycodone, [], { supply: [120, '', 30] })])).toEqual(['unit-unknown']);
    expect(why([medication(oxycodone, [], { supply: [120, 'tablet', 0] })])).toEqual(['dose-unreadable']);
  });

  it('tells when more was supplied than the instructions use', () => {
    const [item] = total([
      medication(oxycodone, [step({ times: 2 })], { supply: [120, 'tablet', 30] }),
    ]).items;
    expect(item).toMatchObject({ mmePerDay: 30, note: { id: 'say:opioid.supply-exceeds-instructions' } });
  });

  it('counts a patch by what is worn, not by how often it is changed', () => {
    const patch = '72 HR fentanyl 0.025 MG/HR Transdermal System';
    const every = (hours: number, dose = 1) =>
      total([medication(patch, [step({ unit: '{patch}', dose, times: 24 / hours })])]).items[0];
    expect(every(72)).toMatchObject({ mmePerDay: 60, note: null });
    expect(every(48)).toMatchObject({ mmePerDay: 60, note: { id: 'say:opioid.patch-interval-short' } });
    expect(every(168)).toMatchObject({ mmePerDay: 60, note: { id: 'say:opioid.patch-interval-long' } });
    expect(every(72, 2)).toMatchObject({ mmePerDay: 120 });
    expect(
      total([medication('fentanyl transdermal', [step({ unit: 'mcg/h', dose: 50, times: null })])]).mmePerDay,
    ).toBe(120);
    expect(total([medication(patch, [], { supply: [10, 'patch', 30] })]).mmePerDay).toBe(60);
    expect(why([medication(patch, [], { supply: [20, 'patch', 30] })])).toEqual(['patches-worn-together']);
  });

  it.each([
    ['an unknown drug', medication('opioid tablets'), 'drug-unknown'],
    ['no strength', medication('oxycodone tablet'), 'strength-unknown'],
    ['no form and no route', medication('oxycodone 5 mg', [step({ dose: 5, unit: 'mg' })]), 'form-unknown'],
    ['an unknown unit', medication(oxycodone, [step({ unit: 'spoon' })]), 'unit-unknown'],
    ['no unit', medication(oxycodone, [step({ unit: '' })]), 'unit-unknown'],
    ['mL of a tablet', medication(oxycodone, [step({ unit: 'mL' })]), 'unit-does-not-fit'],
    ['no frequency', medication(oxycodone, [step({ times: null })]), 'frequency-unknown'],
    ['no dose', medication(oxycodone, []), 'dose-unknown'],
    ['a negative dose', medication(oxycodone, [step({ dose: -1 })]), 'dose-unreadable'],
    ['a dose of zero', medication(oxycodone, [step({ dose: 0 })]), 'dose-unreadable'],
    ['tablets into a vein', medication(oxycodone, [step({ route: 'IV' })]), 'route-conflict'],
    ['buprenorphine', medication('buprenorphine 8 MG Sublingual Tablet'), 'not-convertible'],
    ['a drug of older tables', medication('meperidine hydrochloride 50 MG Oral Tablet'), 'not-in-table'],
    ['levorphanol', medication('levorphanol tartrate 2 MG Oral Tablet'), 'not-in-table'],
    ['fentanyl that is no patch', medication('fentanyl 0.4 MG Oral Lozenge'), 'no-factor-for-route'],
    [
      'an injected opioid',
      medication('HYDROmorphone (Dilaudid) 2mg/1mL Vial', [step({ dose: 1, unit: 'mg', times: 6 })]),
      'parenteral-local',
    ],
    [
      'an injected opioid without a ratio',
      medication('meperidine 50 MG/ML Injection', [step({ dose: 25, unit: 'mg' })]),
      'parenteral',
    ],
    [
      'a combined dose that fits another ingredient',
      medication('acetaminophen 300 MG / codeine phosphate 15 MG Oral Tablet', [
        step({ dose: 300, unit: 'mg' }),
      ]),
      'combination-dose-ambiguous',
    ],
    ['an order of unknown status', medication(oxycodone, [step()], { status: 'unknown' }), 'status-unknown'],
    [
      'methadone for opioid use disorder',
      medication('methadone hydrochloride 10 MG Oral Tablet', [step({ text: 'for opioid use disorder' })]),
      'use-disorder',
    ],
  ])('leaves %s an explicit unknown', (_, given, expected) => {
    const sum = total([given]);
    expect(sum.unknowns.map((unknown) => unknown.why.id)).toEqual([`say:opioid.${expected}`]);
    expect(sum.items).toEqual([]);
    expect(sum.mmePerDay).toBe(expected === 'use-disorder' ? 0 : null);
    expect(opioidWords[sum.unknowns[0]?.why.id ?? 'say:none']?.(sum.unknowns[0]?.why.facts ?? {})).toMatch(
      /\S/,
    );
  });

  it('shows a local ratio for injected opioids beside the total', () => {
    const [unknown] = total([
      medication('HYDROmorphone (Dilaudid) 2mg/1mL Vial', [step({ dose: 1, unit: 'mg', times: 6 })]),
    ]).unknowns;
    expect(unknown?.why).toMatchObject({
      facts: { localMmePerDay: 120 },
      claims: ['claim:opioid.local-iv-hydromorphone'],
    });
  });

  it('keeps the known part when another order is unknown', () => {
    const sum = total([
      medication(oxycodone, [step({ times: 4 })]),
      medication('meperidine hydrochloride 50 MG Oral Tablet'),
    ]);
    expect(sum).toMatchObject({ mmePerDay: null, convertedMmePerDay: 60 });
  });

  it('bands methadone by the day dose of all its orders, without a gap', () => {
    const methadone = (tablets: number) =>
      medication('methadone hydrochloride 5 MG Oral Tablet', [step({ dose: tablets })]);
    const of = (...tablets: number[]) => total(tablets.map(methadone), { table: 'CDC-2016' }).mmePerDay;
    expect([of(4), of(4.1), of(8), of(8.1), of(12), of(12.1)]).toEqual([80, 164, 320, 405, 600, 726]);
    expect(of(4, 4)).toBe(320);
    expect(total([methadone(4)]).mmePerDay).toBe(94);
  });

  it('judges methadone of a person treated for opioid use disorder by no threshold', () => {
    const methadone = medication('methadone hydrochloride 10 MG Oral Tablet', [step({ dose: 8 })]);
    expect(total([methadone]).notes.map(({ id }) => id)).toContain('say:opioid.reassess-again');
    const treated = total([methadone], { opioidUseDisorder: true });
    expect(treated).toMatchObject({ mmePerDay: 0, convertedMmePerDay: 0 });
    expect(treated.notes.map(({ id }) => id)).not.toContain('say:opioid.reassess-again');
  });

  it('prompts to reassess at 50 and at 90, not just below', () => {
    const notes = (mg: number) =>
      total([medication('morphine sulfate 10 MG Oral Tablet', [step({ dose: mg, unit: 'mg' })])]).notes.map(
        ({ id }) => id.replace('say:opioid.', ''),
      );
    expect([notes(49.9), notes(50), notes(89.9), notes(90)]).toEqual([
      ['estimate'],
      ['estimate', 'reassess'],
      ['estimate', 'reassess'],
      ['estimate', 'reassess-again'],
    ]);
  });

  it('keeps the series apart and leaves out what is stopped, over or not begun', () => {
    const given = [
      medication(oxycodone),
      medication(oxycodone, [step()], { kind: 'dispensed' }),
      medication(oxycodone, [step()], { status: 'stopped' }),
      medication(oxycodone, [step()], { ended: '2025-12-31' }),
      medication(oxycodone, [step()], { ended: '2026' }),
      medication(oxycodone, [step()], { started: '2026-06-02' }),
    ];
    expect(total(given, { now: '2026-06-01' }).mmePerDay).toBe(30);
    expect(total(given, { now: '2026-06-01', series: 'dispensed' }).mmePerDay).toBe(15);
  });

  it('tells an empty record from one without opioids, and a repeated order', () => {
    expect(total([])).toMatchObject({
      mmePerDay: null,
      notes: [{ id: 'say:opioid.no-medicines-on-record' }],
    });
    expect(total([medication('lisinopril 10 MG Oral Tablet')])).toMatchObject({
      mmePerDay: 0,
      notes: [{ id: 'say:opioid.none-active' }],
    });
    expect(total([medication(oxycodone), medication(oxycodone)]).notes.map(({ id }) => id)).toContain(
      'say:opioid.same-order-twice',
    );
  });

  it('reads another name of the entry when the first tells too little', () => {
    const entry = medication('Oxy IR', [step({ times: 2 })], {
      codes: [{ system: 'rxnorm', code: '1049621', display: 'oxycodone hydrochloride 5 MG Oral Tablet' }],
    });
    expect(total([entry]).mmePerDay).toBe(15);
  });

  it('knows a drug by its ingredient code', () => {
    const table = knowledge.opioidTables['CDC-2022'];
    const order = { ...medication('MSIR 15 mg tablet', [step({ times: 2 })]).order, rxnorm: ['7052'] };
    expect(table && mmePerDay(order, table, { knowledge, read: claimReader(knowledge) })).toMatchObject({
      ok: true,
      drug: 'morphine',
      mmePerDay: 30,
    });
  });

  it('rounds only at the end', () => {
    const odd =
      'aspirin 325 MG / oxycodone hydrochloride 4.5 MG / oxycodone terephthalate 0.38 MG Oral Tablet';
    expect(total([medication(odd, [step({ dose: 2, times: 3 })])]).mmePerDay).toBe(43.92);
  });
});

describe('what totals say', () => {
  it('never tells anyone to lower or end a dose', () => {
    const facts = { mmePerDay: 120, threshold: 90, drug: 'morphine', table: 'CDC 2022', localMmePerDay: 3 };
    for (const sentence of Object.values(opioidWords)) {
      expect(sentence(facts)).not.toMatch(/taper|stop taking|reduce|lower the|wean|discontinue|switch to/i);
    }
  });
  it('has a concept for every drug of a table', () => {
    for (const drug of tableDrugs(knowledge))
      expect(knowledge.concepts[`concept:${drug}`], drug).toBeDefined();
  });
  it('declares every claim of its tables', () => {
    const declared = opioidRules.flatMap(({ claims }) => claims);
    for (const table of Object.keys(knowledge.opioidTables))
      expect(declared).toContain(`claim:opioid.${table}.*`);
  });
});
