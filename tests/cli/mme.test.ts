import { describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

const drug = 'oxycodone hydrochloride 5 MG Oral Tablet';
const taper = {
  orders: [
    {
      drug,
      started: '2026-06-01',
      steps: [
        { dose: { low: 1, high: 2 }, unit: 'tablet', everyHours: 4, asNeeded: true, maxPerDay: 8, days: 5 },
        { dose: 1, unit: 'tablet', timesPerDay: 2, sequence: 2, days: 3 },
      ],
    },
  ],
};
const request = {
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p' },
  medicationCodeableConcept: { text: drug },
  authoredOn: '2026-06-01',
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 1, period: 6, periodUnit: 'h' } },
      doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
    },
  ],
};

const mme = (json: unknown, ...words: string[]) =>
  run(['mme', '-', ...words], {
    stdin: typeof json === 'string' ? json : JSON.stringify(json),
    today: '2026-06-02',
  });

describe('cryobridge mme', () => {
  it('counts a taper over its days and names the table', async () => {
    const { code, out } = await mme(taper, '--from', '2026-05-31', '--until', '2026-06-10');
    expect(code).toBe(0);
    expect(out).toContain('Opioids by CDC 2022');
    const rows = out.split('\n').filter((line) => /^ {2}2026/.test(line));
    expect(rows.map((row) => row.trim().split(/ {2,}/).slice(0, 2))).toEqual([
      ['2026-05-31', '0'],
      ['2026-06-01 to 2026-06-05', '60'],
      ['2026-06-06 to 2026-06-08', '15'],
      ['2026-06-09 to 2026-06-10', '0'],
    ]);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('reads a Bundle, a list, one resource, and says the same of them', async () => {
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: request }] };
    for (const given of [bundle, [request], request]) {
      const { code, out } = await mme(given, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        table: 'CDC 2022',
        prescribed: [{ on: '2026-06-02', mme: 30 }],
      });
    }
  });

  it('keeps prescribed, dispensed and taken apart', async () => {
    const dispense = {
      resourceType: 'MedicationDispense',
      status: 'completed',
      subject: { reference: 'Patient/p' },
      medicationCodeableConcept: { text: drug },
      whenHandedOver: '2026-06-01',
      quantity: { value: 20, unit: 'tablet' },
      daysSupply: { value: 10, code: 'd' },
    };
    const given = {
      resourceType: 'MedicationAdministration',
      status: 'completed',
      subject: { reference: 'Patient/p' },
      medicationCodeableConcept: { text: drug },
      effectiveDateTime: '2026-06-02T08:00:00Z',
      dosage: { dose: { value: 10, unit: 'mg' } },
    };
    const { code, out } = await mme([request, dispense, given], '--json');
    const found = JSON.parse(out);
    expect([found.prescribed[0].mme, found.dispensed[0].mme]).toEqual([30, 15]);
    expect(found.taken[0]).toMatchObject({ mme: null, convertedMme: 15 });
    expect(code).toBe(4);
  });

  it('counts by another table', async () => {
    const tramadol = {
      orders: [
        {
          drug: 'tramadol 50 mg tablet',
          started: '2026-06-01',
          steps: [{ dose: 1, unit: 'tablet', timesPerDay: 4 }],
        },
      ],
    };
    const by = async (table: string) =>
      JSON.parse((await mme(tramadol, '--json', '--table', table)).out).prescribed[0].mme;
    expect([await by('CDC-2022'), await by('cdc 2018')]).toEqual([40, 20]);
  });

  it('names what it cannot count, with its reason, and never counts it as zero', async () => {
    const orders = [
      {
        drug: 'oxycodone tablet',
        started: '2026-06-01',
        steps: [{ dose: 1, unit: 'tablet', timesPerDay: 4 }],
      },
      { drug, started: '2026-06-01', steps: [{ dose: 1, unit: 'tablet', timesPerDay: 4 }] },
    ];
    const { code, out } = await mme({ orders });
    expect(code).toBe(4);
    expect(out).toMatch(/2026-06-02 +≥ 30 \?/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'oxycodone tablet: The strength of the product cannot be read.',
    );
  });

  it.each([
    [['--table', 'COSRI'], '--table: "COSRI" is not one of CDC-2016, CDC-2018, CDC-2022'],
    [['--on', '2026-02-30'], '--on: "2026-02-30" is not a day of the calendar'],
    [['--on', '2026-06-01', '--from', '2026-06-01'], '--on: a single day'],
    [['--from', '2026-06-03'], '--from: 2026-06-03 is after 2026-06-02'],
    [['--from', '1990-01-01'], '--from: more than 3700 days'],
  ])('refuses %j', async (words, message) => {
    const { code, err } = await mme(taper, ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it.each([
    ['{"orders": [', 'standard input: is not JSON'],
    ['[]x', 'standard input: is not JSON'],
    ['7', 'standard input: orders: must be a list or a FHIR resource'],
    [{ orders: [] }, 'standard input: orders: '],
    [{ orders: [{ drug, steps: [{ dose: -1 }] }] }, 'standard input: orders[0].steps[0].dose: '],
    [{ orders: [{ drug, stepz: [] }] }, 'standard input: orders[0]: '],
    [{ orders: [{ drug, started: '2026-13-01' }] }, 'standard input: orders[0].started: must be YYYY-MM-DD'],
    [
      [{ ...request, dosageInstruction: [{ maxDosePerPeriod: { numerator: { value: -1 } } }] }],
      'standard input: [0].dosageInstruction[0].maxDosePerPeriod.numerator.value: -1 is negative',
    ],
    [{ ...request, status: 7 }, 'standard input: MedicationRequest.status: '],
    [[request, { ...request, subject: { reference: 'Patient/q' } }], 'is about another patient'],
  ])('names the field of %j', async (given, message) => {
    const { code, err } = await mme(given);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
