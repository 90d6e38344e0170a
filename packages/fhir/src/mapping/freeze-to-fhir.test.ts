import type { DoneComparison, FreezeDone, LocalAnaestheticDose } from '@cryobridge/course';
import { describe, expect, it } from 'vitest';
import { validateResource } from '../validation/index.js';
import { courseFromFhir } from './course-from-fhir.js';
import { episodeToFhir } from './episode-to-fhir.js';
import { type KeptFreeze, freezeToFhir } from './freeze-to-fhir.js';
import { freezesFromFhir } from './freezes-from-fhir.js';
import { localAnaestheticFromFhir, localAnaestheticToFhir } from './local-anaesthetic-to-fhir.js';
import { movedToPerson } from './move-person.js';
import { RecordHashError } from './own-record.js';
import type { Resource } from './resource.js';

const id = '5b0e0f52-4d7c-4f56-9d3f-0d7f3f1f8d11';
const cycle = (freezeSeconds: number) => ({ freezeSeconds, thawSeconds: 60 });
const freeze: FreezeDone = {
  id,
  at: '2026-12-02T09:30:00+01:00',
  operator: 'Dr O. Example',
  nerves: [
    {
      nerveSite: 'nerve:tibial-popliteal',
      probe: 'probe:n2o-14g',
      placements: [
        { xMm: -0.4, yMm: 3.2, angleDegrees: 30, alongMm: 0, cycles: [cycle(120), cycle(95)] },
        { xMm: 0.4, yMm: -3.2, angleDegrees: 32, alongMm: 1.5, cycles: [cycle(120)] },
      ],
      iceSeen: { nearMm: 1.5, farMm: null, wholeNerve: true },
      section: { widthMm: 6.2, heightMm: 3, depthMm: 18 },
    },
    {
      nerveSite: 'nerve:saphenous-adductor-canal',
      probe: 'probe:n2o-14g',
      placements: [{ xMm: 0, yMm: 2, angleDegrees: 30, alongMm: 0, cycles: [cycle(60)] }],
      iceSeen: { nearMm: null, farMm: null, wholeNerve: null },
      section: null,
    },
  ],
  deviations: [{ what: 'gas-ran-out', nerveSite: 'nerve:tibial-popliteal', text: 'second bottle empty' }],
  images: ['ImagingStudy/i1', 'PACS 4711'],
};
const localAnaesthetic: readonly LocalAnaestheticDose[] = [
  { drug: 'ropivacaine', mg: 75, at: '2026-12-02T09:10:00+01:00', part: 'block' },
  { drug: 'lidocaine', mg: 40, at: '2026-12-02T09:20:00+01:00', part: 'probe-track' },
];
const kept: KeptFreeze = {
  patientId: 'p1',
  episode: 'e1',
  freeze,
  localAnaesthetic,
  comparison: { schema: 'cryobridge-done/1', freeze: id, nerves: [] } as unknown as DoneComparison,
  recorded: { at: '2026-12-02T10:00:00Z', by: 'Dr O. Example' },
};
const plan = { carePlan: 'c1.plan-2', hash: 'a'.repeat(64) };
const made = freezeToFhir(kept, plan);
const of = (type: string) => made.filter(({ resourceType }) => resourceType === type);

describe('a freeze in FHIR', () => {
  it.each(made.map((each) => [`${each.resourceType}/${each.id}`, each] as const))(
    '%s is valid, and of our profile where it claims it',
    (_name, resource) => expect(validateResource(resource)).toEqual([]),
  );

  it('is one Procedure, one for each nerve, what was seen at it, each dose, and who wrote it down', () => {
    expect(made.map(({ id: name }) => name)).toEqual([
      id,
      `${id}.n1`,
      `${id}.n1-ice`,
      `${id}.n1-section`,
      `${id}.n2`,
      `${id}.la1`,
      `${id}.la2`,
      `${id}.who`,
    ]);
    const [whole, tibial] = of('Procedure');
    expect(whole).toMatchObject({
      status: 'completed',
      basedOn: [{ reference: 'CarePlan/c1.plan-2' }],
      note: [{ text: 'Deviation: gas-ran-out nerve:tibial-popliteal second bottle empty' }],
    });
    expect(tibial).toMatchObject({ partOf: [{ reference: `Procedure/${id}` }] });
    expect(of('Provenance')[0]).toMatchObject({
      recorded: '2026-12-02T10:00:00Z',
      entity: [
        { role: 'derivation', what: { reference: 'CarePlan/c1.plan-2', identifier: { value: plan.hash } } },
        { role: 'source', what: { reference: 'ImagingStudy/i1' } },
        { role: 'source', what: { display: 'PACS 4711' } },
      ],
    });
  });

  it('comes back as it went, out of a mixed heap, and moves with the person', () => {
    const other: Resource = { resourceType: 'Procedure', id: 'x', status: 'completed' };
    expect(freezesFromFhir([other, ...made])).toEqual([kept]);
    const moved = movedToPerson(made, { from: 'p1', to: 'p2' });
    expect(freezesFromFhir(moved)).toEqual([{ ...kept, patientId: 'p2' }]);
    expect(localAnaestheticFromFhir(made)).toEqual(localAnaesthetic);
  });

  it('is none once it is entered in error, and a fault when its bytes were changed', () => {
    const [whole] = made;
    if (whole === undefined) throw new Error('nothing made');
    expect(freezesFromFhir([{ ...whole, status: 'entered-in-error' }])).toEqual([]);
    const text = JSON.stringify(whole);
    const data = /"data":"([^"]*)"/.exec(text)?.[1] ?? '';
    const forged = Buffer.from(
      Buffer.from(data, 'base64').toString('utf8').replace('"freezeSeconds":120', '"freezeSeconds":180'),
    ).toString('base64');
    expect(() => freezesFromFhir([JSON.parse(text.replace(data, forged)) as Resource])).toThrow(
      RecordHashError,
    );
  });

  it('says that nothing was frozen, and by no plan', () => {
    const [whole, ...rest] = freezeToFhir(
      { ...kept, freeze: { ...freeze, nerves: [], images: [], deviations: [] }, localAnaesthetic: [] },
      null,
    );
    expect(whole).toMatchObject({ status: 'not-done' });
    expect(whole).not.toHaveProperty('basedOn');
    expect(rest.map(({ resourceType }) => resourceType)).toEqual(['Provenance']);
    expect([whole, ...rest].flatMap((each) => (each === undefined ? [] : validateResource(each)))).toEqual(
      [],
    );
  });

  it('stands in the course of its episode', () => {
    const head = { patientId: 'p1', caseId: null, timeZone: 'Europe/Berlin', language: 'de' } as const;
    const limb = { level: 'transtibial', side: 'left', startedOn: '2026-11-20' } as const;
    const course = courseFromFhir({
      patientId: 'p1',
      resources: [...made, ...['e1', 'e2'].map((each) => episodeToFhir({ ...head, ...limb, id: each }))],
      plans: new Map(),
      now: '2026-12-10',
    });
    expect(course?.episodes.map(({ freezes }) => freezes.length)).toEqual([1, 0]);
    expect(course?.episodes[0]).toMatchObject({ freezes: [freeze], compared: [kept.comparison] });
    expect(course?.localAnaesthetic).toEqual(localAnaesthetic);
  });
});

describe('local anaesthetic', () => {
  const [dose] = localAnaesthetic;
  if (dose === undefined) throw new Error('no dose');
  const written = localAnaestheticToFhir(dose, { id: 'd', patientId: 'p1', partOf: null });

  it('is no dose when it was not given, is of another unit, or is no local anaesthetic of ours', () => {
    expect(localAnaestheticFromFhir([written])).toEqual([dose]);
    for (const change of [
      { status: 'entered-in-error' },
      { status: 'not-done' },
      { category: undefined },
      { dosage: { dose: { value: 75, code: 'mL' } } },
    ])
      expect(localAnaestheticFromFhir([{ ...written, ...change }])).toEqual([]);
  });
});
