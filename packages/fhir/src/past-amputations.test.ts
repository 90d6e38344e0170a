import { describe, expect, test } from 'vitest';
import type { Case } from '@cryobridge/plan';
import {
  coding,
  icd10Url,
  icd9Url,
  pcsUrl,
  read,
  snomedUrl,
  subject,
  type Resource,
} from '../testing/sample-bundle.js';

let count = 0;
const id = () => `r${(count += 1)}`;
const aboveKnee = coding(snomedUrl, '79733001', 'Amputation above-knee (procedure)');

function procedure(code: Resource, more: Resource = {}): Resource {
  return {
    resourceType: 'Procedure',
    id: id(),
    status: 'completed',
    subject,
    code,
    performedDateTime: '2019-12-24',
    ...more,
  };
}

function condition(code: Resource, more: Resource = {}): Resource {
  return { resourceType: 'Condition', id: id(), subject, code, ...more };
}

/** Level, side and date of each; a word for what is not known. */
function told(found: Case) {
  return found.past.map(({ level, side, date }) => [
    level.state === 'known' ? level.value : level.state === 'unknown' ? level.why : level.state,
    side.state === 'known' ? side.value : side.state === 'unknown' ? side.why : side.state,
    date,
  ]);
}
const past = (...resources: readonly Resource[]) => told(read(resources));
const texts = (...resources: readonly Resource[]) => read(resources).amputationTexts.map(({ text }) => text);

describe('one amputation, told by several', () => {
  test('a procedure and the history that follows from it', () => {
    const history = condition(
      coding(snomedUrl, '161622006', 'History of lower limb amputation (situation)'),
      {
        onsetDateTime: '2019-12-24T22:32:26+00:00',
      },
    );
    const care = procedure(coding(snomedUrl, '386510005', 'Amputation care (regime/therapy)'));
    const found = read([procedure(aboveKnee), history, care]);
    expect(told(found)).toEqual([['transfemoral', 'missing', '2019-12-24']]);
    expect(found.past[0]?.level).toMatchObject({
      from: [
        { path: 'Bundle.entry[1].resource.code.coding[0].code' },
        { path: 'Bundle.entry[2].resource.code.coding[0].code' },
      ],
    });
    expect(found.amputationTexts).toEqual([]);
  });

  test('history without a procedure, and a procedure without history', () => {
    expect(past(condition(coding(snomedUrl, '161622006')))).toEqual([['unreadable', 'missing', null]]);
    expect(past(procedure(aboveKnee))).toEqual([['transfemoral', 'missing', '2019-12-24']]);
  });

  test('an absence told at every visit', () => {
    const toes = coding(icd10Url, 'Z89421', 'Acquired absence of other right toe(s)');
    expect(past(condition(toes), condition(toes), condition(coding(icd9Url, 'V49.72')))).toEqual([
      ['toe', 'right', null],
    ]);
  });

  test('an absence known before the operation is another loss', () => {
    const visit = { resourceType: 'Encounter', id: 'v', subject, period: { start: '2018-01-01' } };
    const toes = condition(coding(icd10Url, 'Z89.421'), { encounter: { reference: 'Encounter/v' } });
    expect(past(visit, procedure(coding(pcsUrl, '0Y6R0Z0')), toes)).toEqual([
      ['toe', 'right', '2019-12-24'],
      ['toe', 'right', null],
    ]);
  });

  test('two operations on different days, or on different limbs, are two', () => {
    const right = procedure(coding(pcsUrl, '0Y6C0Z1'));
    const later = procedure(coding(pcsUrl, '0Y6C0Z1'), { performedDateTime: '2020-02-01' });
    const left = procedure(coding(pcsUrl, '0Y6J0Z1'));
    expect(past(right, later)).toHaveLength(2);
    expect(past(right, left)).toEqual([
      ['transfemoral', 'right', '2019-12-24'],
      ['transtibial', 'left', '2019-12-24'],
    ]);
  });

  test('a request marked as completed counts once with its procedure, or alone', () => {
    const order = {
      resourceType: 'ServiceRequest',
      status: 'completed',
      intent: 'order',
      subject,
      code: aboveKnee,
      occurrenceDateTime: '2019-12-20',
    };
    expect(past(procedure(aboveKnee), order)).toEqual([['transfemoral', 'missing', '2019-12-24']]);
    expect(past(order)).toEqual([['transfemoral', 'missing', '2019-12-20']]);
  });

  test('a code for both sides tells of two', () => {
    expect(past(condition(coding(icd9Url, '897.6')))).toEqual([
      ['unreadable', 'left', null],
      ['unreadable', 'right', null],
    ]);
    expect(past(procedure(coding('http://www.ama-assn.org/go/cpt', '27880-50')))).toEqual([
      ['transtibial', 'left', '2019-12-24'],
      ['transtibial', 'right', '2019-12-24'],
    ]);
  });
});

describe('side and level', () => {
  test.each([
    ['by code', procedure(coding(pcsUrl, '0Y6H0Z1')), 'right'],
    ['by display', procedure(coding(snomedUrl, '79733001', 'Amputation of left leg')), 'left'],
    [
      'by an older display that offers both',
      procedure(coding(snomedUrl, '79733001', 'Amputation of left/right leg')),
      'missing',
    ],
    ['by text beside the code', procedure({ ...aboveKnee, text: 'Right above-knee amputation' }), 'right'],
    ['by body site, coded', procedure(aboveKnee, { bodySite: [coding(snomedUrl, '7771000')] }), 'left'],
    [
      'by body site, coded right',
      procedure(aboveKnee, { bodySite: [coding(snomedUrl, '24028007')] }),
      'right',
    ],
    ['by body site, in words', procedure(aboveKnee, { bodySite: [{ text: 'Right thigh' }] }), 'right'],
    ['by both', procedure(coding(pcsUrl, '0Y6H0Z1'), { bodySite: [{ text: 'right leg' }] }), 'right'],
    [
      'in conflict with the body site',
      procedure(coding(pcsUrl, '0Y6H0Z1'), { bodySite: [{ text: 'left leg' }] }),
      'conflict',
    ],
    [
      'in conflict with the text',
      procedure({ ...coding(pcsUrl, '0Y6H0Z1'), text: 'Left below-knee amputation' }),
      'conflict',
    ],
  ])('%s', (_name, resource, side) => {
    expect(past(resource)[0]?.[1]).toBe(side);
  });

  test('two codes of one concept that disagree are a conflict with both named', () => {
    const both = { coding: [...(aboveKnee['coding'] as Resource[]), { system: pcsUrl, code: '0Y6H0Z1' }] };
    expect(read([procedure(both)]).past[0]?.level).toMatchObject({
      state: 'conflict',
      candidates: [
        { value: 'transfemoral', from: { path: 'Bundle.entry[1].resource.code.coding[0].code' } },
        { value: 'transtibial', from: { path: 'Bundle.entry[1].resource.code.coding[1].code' } },
      ],
    });
  });

  test('words beside a broad code narrow it, or contradict it', () => {
    const broad = (text: string) => past(condition({ ...coding(snomedUrl, '397169001'), text }))[0]?.[0];
    expect(broad('Amputated below knee')).toBe('transtibial');
    expect(broad('Amputated leg')).toBe('unreadable');
    expect(broad('Amputated foot')).toBe('conflict');
  });
});

describe('traps', () => {
  test.each(['Application of sling', 'Distal radius CRIF', 'Revascularization of digit'])(
    '79733001 shown as "%s" is a question',
    (display) => {
      for (const code of [
        coding(snomedUrl, '79733001', display),
        { ...coding(snomedUrl, '79733001'), text: display },
      ]) {
        expect(past(procedure(code))).toEqual([]);
        expect(texts(procedure(code))).toEqual([`snomed 79733001: ${display}`]);
      }
    },
  );

  test('a limb that was never there is no amputation', () => {
    const absent = condition(
      coding(icd10Url, 'Q72.03', 'Congenital complete absence of lower limb, bilateral'),
    );
    expect(past(absent)).toEqual([]);
    expect(texts(absent)).toEqual([]);
  });

  test('a joint without its prosthesis is not told apart from an amputation: level open, and asked', () => {
    const knee = condition(coding(icd10Url, 'Z89.521', 'Acquired absence of right knee'));
    expect(past(knee)).toEqual([['unreadable', 'right', null]]);
    expect(texts(knee)).toEqual(['Acquired absence of right knee']);
  });

  test('toes and fingers are levels of their own', () => {
    expect(past(condition(coding(icd10Url, 'Z89.412')), condition(coding(icd9Url, 'V49.62')))).toEqual([
      ['toe', 'left', null],
      ['finger', 'missing', null],
    ]);
  });

  test('free text asks, and is never a fact', () => {
    const words = condition({ text: 'S/P left BKA 2018' });
    expect(past(words)).toEqual([]);
    expect(texts(words)).toEqual(['S/P left BKA 2018']);
    const unlisted = procedure(coding(snomedUrl, '999999', 'Amputation of leg by laser'));
    expect(past(unlisted)).toEqual([]);
    expect(texts(unlisted)).toEqual(['Amputation of leg by laser']);
  });

  test('care of a stump alone asks; beside a known amputation it does not', () => {
    const care = procedure(coding(snomedUrl, '386510005', 'Amputation care (regime/therapy)'));
    const phantom = condition(coding(icd10Url, 'G54.6', 'Phantom limb syndrome with pain'));
    expect(texts(care, phantom)).toHaveLength(2);
    expect(texts(care, phantom, procedure(aboveKnee))).toEqual([]);
  });

  test.each([
    [
      'refuted',
      condition(coding(icd10Url, 'Z89.511'), { verificationStatus: { coding: [{ code: 'refuted' }] } }),
    ],
    [
      'entered in error',
      condition(coding(icd10Url, 'Z89.511'), {
        verificationStatus: { coding: [{ code: 'entered-in-error' }] },
      }),
    ],
    ['a procedure entered in error', procedure(aboveKnee, { status: 'entered-in-error' })],
    ['a procedure not done', procedure(aboveKnee, { status: 'not-done' })],
    [
      'beginning after the day of asking',
      condition(coding(icd10Url, 'Z89.511'), { onsetDateTime: '2027-01-01' }),
    ],
  ])('%s: nothing happened', (_name, resource) => {
    expect(past(resource)).toEqual([]);
    expect(texts(resource)).toEqual([]);
  });

  test('broken off or without status: asked', () => {
    expect(
      texts(procedure(aboveKnee, { status: 'stopped' }), procedure(aboveKnee, { status: undefined })),
    ).toHaveLength(2);
  });
});
