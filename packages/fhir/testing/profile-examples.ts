import { codeSystems, extensions, profiles, ucum } from '../src/profiles/index.js';

type Resource = Readonly<Record<string, unknown>>;

const coding = (code: string) => ({ system: codeSystems.cryobridge, code });
const quantity = (value: number, code: string) => ({ value, system: ucum, code });
const part = (url: string, name: string, value: unknown) => ({ url, [`value${name}`]: value });
const subject = { reference: 'Patient/p1' };

export const phantomPain: Resource = {
  resourceType: 'Observation',
  meta: { profile: [profiles.phantomPain] },
  status: 'final',
  code: { coding: [coding('phantom-pain'), { system: 'http://loinc.org', code: '72514-3' }] },
  subject,
  effectiveDateTime: '2026-12-24T20:00:00Z',
  valueQuantity: quantity(4, '{score}'),
};

export const residualLimbPain: Resource = {
  ...phantomPain,
  meta: { profile: [profiles.residualLimbPain] },
  code: { coding: [coding('residual-limb-pain')] },
};

export const phantomSensation: Resource = {
  ...phantomPain,
  meta: { profile: [profiles.phantomSensation] },
  code: { coding: [coding('phantom-sensation')] },
};

export const reportedScore: Resource = {
  ...phantomPain,
  meta: { profile: [profiles.reportedScore] },
  extension: [{ url: extensions.reportedBy, extension: [part('reporter', 'Code', 'relative')] }],
  code: { coding: [coding('phantom-pain-worst')] },
  derivedFrom: [{ reference: 'QuestionnaireResponse/r1' }],
};

const placement = (order: number) => ({
  url: extensions.probePlacement,
  extension: [
    part('order', 'PositiveInt', order),
    part('across', 'Quantity', quantity(0, 'mm')),
    part('deep', 'Quantity', quantity(3.5, 'mm')),
  ],
});
export const cycle = (at: number, number: number) => ({
  url: extensions.freezeCycle,
  extension: [
    part('placement', 'PositiveInt', at),
    part('cycle', 'PositiveInt', number),
    part('freeze', 'Quantity', quantity(120, 's')),
    part('thaw', 'Quantity', quantity(60, 's')),
  ],
});

export const freezeProcedure: Resource = {
  resourceType: 'Procedure',
  meta: { profile: [profiles.freezeProcedure] },
  status: 'completed',
  code: { coding: [coding('nerve-cryoneurolysis')], text: 'Cryoneurolysis of the tibial nerve' },
  subject,
  performedPeriod: { start: '2026-12-03T09:00:00Z', end: '2026-12-03T09:20:00Z' },
  bodySite: [{ coding: [{ system: codeSystems.nerveSite, code: 'nerve:tibial-popliteal' }] }],
  usedCode: [{ coding: [{ system: codeSystems.probe, code: 'probe:14g' }] }],
  extension: [placement(1), placement(2), cycle(1, 1), cycle(1, 2), cycle(2, 1)],
};

export const opioidDayTotal: Resource = {
  resourceType: 'Observation',
  meta: { profile: [profiles.opioidDayTotal] },
  status: 'final',
  code: { coding: [coding('opioid-day-total')] },
  subject,
  effectiveDateTime: '2026-12-03',
  valueQuantity: quantity(45, 'mg/d'),
  method: { coding: [{ system: codeSystems.opioidTable, code: 'CDC-2022' }] },
  component: [
    { code: { coding: [coding('opioid-converted')] }, valueQuantity: quantity(45, 'mg/d') },
    { code: { coding: [coding('opioid-item')], text: 'oxycodone' }, valueQuantity: quantity(45, 'mg/d') },
  ],
};

const range = (low: number, high: number) => ({
  url: extensions.likelyRange,
  extension: [part('low', 'Decimal', low), part('high', 'Decimal', high), part('level', 'Decimal', 0.8)],
});

export const coverForecast: Resource = {
  resourceType: 'Observation',
  meta: { profile: [profiles.coverForecast] },
  status: 'preliminary',
  code: { coding: [coding('cover-forecast')] },
  subject,
  focus: [{ reference: 'CarePlan/c1' }],
  effectiveDateTime: '2026-12-03',
  component: [
    {
      extension: [range(0.5, 0.9)],
      code: { coding: [coding('chance-it-works')] },
      valueQuantity: quantity(0.7, '1'),
    },
    {
      extension: [range(30, 90)],
      code: { coding: [coding('cover-ends-day')] },
      valueQuantity: quantity(60, 'd'),
    },
  ],
};

export const episode: Resource = {
  resourceType: 'EpisodeOfCare',
  meta: { profile: [profiles.episode] },
  extension: [
    {
      url: extensions.courseEpisode,
      extension: [
        part('timeZone', 'String', 'Europe/Berlin'),
        part('language', 'Code', 'de'),
        part('case', 'Reference', { reference: 'DocumentReference/c1' }),
        part('level', 'Code', 'transtibial'),
        part('side', 'Code', 'left'),
      ],
    },
  ],
  status: 'active',
  type: [{ coding: [coding('course-episode')] }],
  patient: subject,
  period: { start: '2026-12-01' },
};

export const watchAlert: Resource = {
  resourceType: 'Task',
  meta: { profile: [profiles.watchAlert] },
  extension: [
    { url: extensions.watchRecord, valueString: '{"kind":"silence"}' },
    { url: extensions.ofEpisode, valueReference: { reference: 'EpisodeOfCare/e1' } },
  ],
  status: 'requested',
  intent: 'order',
  priority: 'routine',
  code: { coding: [coding('watch-alert')], text: 'No report' },
  for: subject,
  authoredOn: '2026-12-24T20:00:00Z',
};
