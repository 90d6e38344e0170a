import { questions, questionsFor, type Report } from '@cryobridge/course/report';
import {
  type Resource,
  answersOfItems,
  itemsOfAnswers,
  observationId,
  reportQuestionnaires,
  reportToFhir,
  reportsFromFhir,
} from '@cryobridge/fhir/mapping';
import { validateResource } from '@cryobridge/fhir/validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyReport } from '../../packages/fhir/testing/any-report.js';
import { otherValidators } from '../../packages/fhir/testing/other-validators.js';

const patientId = 'a0a0a0a0-0000-4000-8000-000000000001';
const oxycodone: Resource = {
  resourceType: 'MedicationRequest',
  id: 'oxy',
  medicationCodeableConcept: { text: 'oxycodone hydrochloride 5 MG Oral Tablet' },
};

function validTo(resources: readonly Resource[]): void {
  for (const each of resources) {
    const where = `${each.resourceType}/${each.id ?? ''}`;
    expect(validateResource(each), where).toEqual([]);
    for (const other of otherValidators) expect(other.faultsOf(each), `${other.name}: ${where}`).toEqual([]);
  }
}

const sent = (report: Report): readonly Resource[] =>
  JSON.parse(
    JSON.stringify(
      reportToFhir({ report, patientId, writtenBy: null, prescriptions: new Map([['oxy', oxycodone]]) }),
    ),
  ) as readonly Resource[];

const report: Report = {
  id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  kind: 'daily',
  forDate: '2027-03-07',
  writtenAt: '2027-03-07T20:15:00+01:00',
  receivedAt: '2027-03-07T19:15:04.120Z',
  by: { reporter: 'relative', name: 'Sam' },
  language: 'de',
  questionnaire: 'cryobridge-daily|1',
  answers: {
    residualLimbPain: { worst: 4, average: 2 },
    phantomPain: { worst: 6, now: 1 },
    doses: [
      { medicine: 'oxy', text: 'Oxycodone 5 mg', count: 2, unit: 'tablet', at: '2027-03-07T08:00:00+01:00' },
      { medicine: null, text: 'my own drops', count: 0.5, unit: 'mL', at: null },
    ],
    drowsiness: 'sleepy',
    falls: 0,
    hitHead: false,
    fever: 'not-measured',
    bodyMap: [{ region: 'left-toes-front', kind: 'phantom-pain' }],
    note: 'worse at night',
  },
};
const resources = sent(report);
const byId = new Map(resources.map((each) => [each.id, each]));

describe('Questionnaires', () => {
  const all = reportQuestionnaires();

  it('are valid to us and to others, one for each kind of report', () => {
    expect(all.map(({ id }) => id)).toEqual(
      ['baseline', 'daily', 'weekly', 'monthly', 'extra'].map((kind) => `cryobridge-${kind}`),
    );
    validTo(all);
  });

  it('have every question once, with the daily ones first and in their order', () => {
    const linkIds = (items: readonly Resource[]): string[] =>
      items.flatMap((item) => [String(item['linkId']), ...linkIds((item['item'] ?? []) as Resource[])]);
    for (const each of all) {
      const found = linkIds(each['item'] as Resource[]);
      expect(new Set(found).size).toBe(found.length);
      expect(questions.filter(({ id }) => !found.includes(id))).toEqual([]);
    }
    const daily = linkIds(all[1]?.['item'] as Resource[]);
    const asked = questionsFor(
      { kind: 'daily', prompted: [], limbs: 'both' },
      { drowsiness: 'sleepy', falls: 1 },
    ).map(({ id }) => id as string);
    expect(daily.filter((id) => asked.includes(id))).toEqual(asked);
    expect(daily.indexOf('more')).toBeGreaterThan(daily.indexOf('falls'));
  });

  it('say each text in five languages, and open a question only by the answer that it waits for', () => {
    const [, daily] = all;
    const items = daily?.['item'] as readonly Resource[];
    const breathing = items.find((item) => item['linkId'] === 'breathing');
    expect(breathing).toMatchObject({
      type: 'choice',
      enableBehavior: 'any',
      enableWhen: [
        { question: 'drowsiness', operator: '=' },
        { question: 'drowsiness', operator: '=' },
      ],
    });
    expect(JSON.stringify(breathing?.['_text'])).toMatch(/respiraci.*Atem.*respirez.*تنفسك/u);
  });
});

describe('a report as FHIR', () => {
  it('is valid to us and to others', () => {
    validTo(resources);
    validTo([
      { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) },
    ]);
  });

  it('comes back exactly', () => {
    expect(reportsFromFhir(resources)).toEqual([report]);
  });

  it('keeps worst and now apart, each a code of its own, marked with who spoke', () => {
    const worst = byId.get(observationId(report.id, 'phantom-pain.worst'));
    expect(worst).toMatchObject({
      code: { coding: [{ code: 'phantom-pain-worst' }] },
      effectiveDateTime: '2027-03-07',
      valueQuantity: { value: 6, code: '{score}' },
      derivedFrom: [{ reference: `QuestionnaireResponse/${report.id}` }],
    });
    expect(JSON.stringify(worst?.['extension'])).toContain('"valueCode":"relative"');
    expect(byId.get(observationId(report.id, 'phantom-pain.now'))).toMatchObject({
      effectiveDateTime: report.writtenAt,
    });
    expect(byId.has(observationId(report.id, 'phantom-pain.least'))).toBe(false);
  });

  it('tells zero falls and no hit on the head, which is not the same as not told', () => {
    expect(byId.get(`${report.id}.falls`)).toMatchObject({ valueInteger: 0 });
    expect(byId.get(`${report.id}.hit-head`)).toMatchObject({ valueBoolean: false });
    expect(byId.has(`${report.id}.wound`)).toBe(false);
  });

  it('makes each dose a statement of that day, in the words of the prescription where there is one', () => {
    expect(byId.get(`${report.id}.dose-1`)).toMatchObject({
      basedOn: [{ reference: 'MedicationRequest/oxy' }],
      medicationCodeableConcept: { text: 'oxycodone hydrochloride 5 MG Oral Tablet' },
      effectivePeriod: { start: '2027-03-07', end: '2027-03-07' },
    });
    expect(byId.get(`${report.id}.dose-2`)).toMatchObject({
      medicationCodeableConcept: { text: 'my own drops' },
      dosage: [{ text: '0.5 mL' }],
    });
  });

  it('names nobody as source when somebody close answered, and staff as author when they wrote it down', () => {
    expect(byId.get(report.id)).not.toHaveProperty('source');
    const told = { ...report, by: { reporter: 'nurse-by-telephone' as const, name: 'Nia Nurse' } };
    const [response] = reportToFhir({
      report: told,
      patientId,
      writtenBy: 'Nia Nurse',
      prescriptions: new Map(),
    });
    expect(response).toMatchObject({
      author: { type: 'Practitioner', display: 'Nia Nurse' },
      source: { reference: `Patient/${patientId}` },
    });
  });

  it('gives every id its own, within 64 characters', () => {
    const ids = questions.map(({ id }) => observationId(report.id, id as 'falls'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z0-9.-]{1,64}$/.test(id))).toEqual([]);
  });

  it('comes back from its items alone, whatever was answered', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom('baseline', 'daily', 'weekly', 'monthly', 'extra'),
        (answers, kind) => {
          const items = JSON.parse(JSON.stringify(itemsOfAnswers(answers, kind))) as readonly Resource[];
          expect(answersOfItems(items)).toEqual(answers);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is valid, whatever was answered', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const made = sent(any);
        for (const each of made)
          expect(validateResource(each).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(reportsFromFhir(made)).toEqual([any]);
      }),
      { numRuns: 60 },
    );
  });
});
