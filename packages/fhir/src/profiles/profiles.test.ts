import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  coverForecast,
  cycle,
  episode,
  freezeProcedure,
  opioidDayTotal,
  phantomPain,
  phantomSensation,
  reportedScore,
  residualLimbPain,
  watchAlert,
} from '../../testing/profile-examples.js';
import { profileUrls } from '../definitions/structure.js';
import { validateResource } from '../validation/index.js';
import { extensions, profiles } from './index.js';

type Resource = Readonly<Record<string, unknown>>;

const guide = fileURLToPath(new URL('../../profiles', import.meta.url));
const errorsOf = (resource: Resource) =>
  validateResource(resource).filter(({ severity }) => severity === 'error');
const changed = (resource: Resource, change: Resource): Resource => {
  const entries = Object.entries({ ...resource, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
};
const score = (value: number) => ({ value, system: 'http://unitsofmeasure.org', code: '{score}' });
const list = (resource: Resource, name: string) => resource[name] as readonly Resource[];

describe('the kept snapshots', () => {
  it('belong to the FSH beside them', async () => {
    const module = new URL('../../../../scripts/definitions/profile-sources.mjs', import.meta.url);
    const { profileSourcesHash } = (await import(module.href)) as {
      profileSourcesHash(guide: string): string;
    };
    const kept = readFileSync(`${guide}/snapshots/made-from.sha256`, 'utf8').trim();
    expect(kept, 'run node scripts/profiles.mjs').toBe(profileSourcesHash(guide));
  });

  it('are what the validator knows, and what is named', () => {
    const files = readdirSync(`${guide}/snapshots`).filter((name) => name.startsWith('StructureDefinition-'));
    expect(profileUrls).toHaveLength(files.length);
    expect([...Object.values(profiles), ...Object.values(extensions)].sort()).toEqual(
      [...profileUrls].sort(),
    );
  });

  it('are valid FHIR themselves', () => {
    for (const name of readdirSync(`${guide}/snapshots`).filter((each) => each.endsWith('.json'))) {
      const definition = JSON.parse(readFileSync(`${guide}/snapshots/${name}`, 'utf8')) as Resource;
      expect(errorsOf(definition), name).toEqual([]);
    }
  });
});

const valid: readonly (readonly [string, Resource])[] = [
  ['phantom pain', phantomPain],
  ['residual limb pain', residualLimbPain],
  ['phantom sensation', phantomSensation],
  ['a reported score', reportedScore],
  ['no pain', changed(phantomPain, { valueQuantity: score(0) })],
  ['the worst pain', changed(phantomPain, { valueQuantity: score(10) })],
  ['pain not told', changed(phantomPain, { valueQuantity: undefined, dataAbsentReason: { text: 'asleep' } })],
  ['a freeze', freezeProcedure],
  ['a day total', opioidDayTotal],
  [
    'a day total that cannot be told',
    changed(opioidDayTotal, { valueQuantity: undefined, dataAbsentReason: { text: 'methadone' } }),
  ],
  ['a forecast', coverForecast],
  ['an episode', episode],
  ['an alert', watchAlert],
  [
    'a masked study',
    {
      resourceType: 'ResearchStudy',
      status: 'active',
      extension: [{ url: extensions.maskedStudy, valueBoolean: true }],
    },
  ],
];

const invalid: readonly (readonly [string, Resource, string])[] = [
  ['pain above the scale', changed(phantomPain, { valueQuantity: score(10.5) }), 'cryo-pain-1'],
  ['pain below the scale', changed(phantomPain, { valueQuantity: score(-1) }), 'cryo-pain-1'],
  [
    'pain of another unit',
    changed(phantomPain, { valueQuantity: { value: 4, code: 'mm', system: 'http://unitsofmeasure.org' } }),
    'needs "{score}"',
  ],
  [
    'pain as "more than"',
    changed(phantomPain, { valueQuantity: { ...score(4), comparator: '>' } }),
    'allows none',
  ],
  [
    'pain as an integer',
    changed(phantomPain, { valueQuantity: undefined, valueInteger: 4 }),
    'allows Quantity only',
  ],
  ['pain on no day', changed(phantomPain, { effectiveDateTime: undefined }), 'needs 1'],
  ['pain of nobody', changed(phantomPain, { subject: undefined }), 'needs 1'],
  [
    'pain of a device',
    changed(phantomPain, { subject: { reference: 'Device/d1' } }),
    'must refer to Patient',
  ],
  [
    'one series under the name of another',
    changed(phantomPain, { meta: { profile: [profiles.residualLimbPain] } }),
    'residual-limb-pain',
  ],
  ['a reported score of no report', changed(reportedScore, { derivedFrom: undefined }), 'needs 1'],
  ['a reported score by nobody', changed(reportedScore, { extension: undefined }), 'reported-by'],
  ['a reported score of 11', changed(reportedScore, { valueQuantity: score(11) }), 'cryo-pain-1'],
  [
    'a reported score without its statistic',
    changed(reportedScore, { code: phantomPain['code'] }),
    'reported-scores',
  ],
  [
    'two series in one',
    changed(phantomPain, { code: { coding: [...codingsOf(phantomPain), ...codingsOf(residualLimbPain)] } }),
    'cryo-pain-2',
  ],
  [
    'a profile of another type',
    changed(phantomPain, { meta: { profile: [profiles.freezeProcedure] } }),
    'is for Procedure',
  ],
  [
    'a profile that we do not have',
    changed(phantomPain, { meta: { profile: ['https://cryobridge.org/fhir/StructureDefinition/pain'] } }),
    'none of our profiles',
  ],
  [
    'a freeze without a cycle',
    changed(freezeProcedure, { extension: list(freezeProcedure, 'extension').slice(0, 2) }),
    'freeze-cycle',
  ],
  [
    'a freeze without a placement',
    changed(freezeProcedure, { extension: list(freezeProcedure, 'extension').slice(2) }),
    'probe-placement',
  ],
  [
    'a cycle at no placement',
    changed(freezeProcedure, { extension: [...list(freezeProcedure, 'extension'), cycle(3, 1)] }),
    'cryo-freeze-2',
  ],
  [
    'a cycle of minutes',
    JSON.parse(JSON.stringify(freezeProcedure).replaceAll('"code":"s"', '"code":"min"')) as Resource,
    'needs',
  ],
  [
    'a freeze of two nerves',
    changed(freezeProcedure, {
      bodySite: [...list(freezeProcedure, 'bodySite'), ...list(freezeProcedure, 'bodySite')],
    }),
    'allows 1',
  ],
  [
    'an extension of ours that is none',
    changed(freezeProcedure, {
      extension: [
        ...list(freezeProcedure, 'extension'),
        { url: 'https://cryobridge.org/fhir/StructureDefinition/gas', valueCode: 'n' },
      ],
    }),
    'none of our extensions',
  ],
  ['a day total without its table', changed(opioidDayTotal, { method: undefined }), 'needs 1'],
  [
    'a day total of another kind of table',
    changed(opioidDayTotal, { method: { coding: [{ system: 'http://a.org', code: 'CDC-2022' }] } }),
    'needs',
  ],
  ['a day total of nothing', changed(opioidDayTotal, { valueQuantity: undefined }), 'cryo-opioid-1'],
  [
    'a day total with a part that is none',
    changed(opioidDayTotal, { component: [...list(opioidDayTotal, 'component'), { code: { text: 'x' } }] }),
    'allows converted or drug only',
  ],
  [
    'a day total without its converted part',
    changed(opioidDayTotal, { component: list(opioidDayTotal, 'component').slice(1) }),
    'needs 1 of converted',
  ],
  ['a forecast that is final', changed(coverForecast, { status: 'final' }), 'needs "preliminary"'],
  [
    'a forecast without a range',
    JSON.parse(
      JSON.stringify(coverForecast).replaceAll(extensions.likelyRange, 'http://a.org/range'),
    ) as Resource,
    'likely-range',
  ],
  [
    'an episode without a time zone',
    JSON.parse(JSON.stringify(episode).replace('"timeZone"', '"zone"')) as Resource,
    'timeZone',
  ],
  ['an episode that never began', changed(episode, { period: undefined }), 'needs 1'],
  ['an alert of no urgency', changed(watchAlert, { priority: undefined }), 'needs 1'],
  ['an alert without its record', changed(watchAlert, { extension: undefined }), 'watch-record'],
  [
    'a mask that is a word',
    {
      resourceType: 'ResearchStudy',
      status: 'active',
      extension: [{ url: extensions.maskedStudy, valueString: 'yes' }],
    },
    'allows boolean only',
  ],
];

function codingsOf(resource: Resource): readonly unknown[] {
  return (resource['code'] as { readonly coding: readonly unknown[] }).coding;
}

describe('profiles', () => {
  it.each(valid)('accept %s', (_name, resource) => {
    expect(validateResource(resource)).toEqual([]);
  });

  it.each(invalid)('refuse %s', (_name, resource, words) => {
    const errors = errorsOf(resource);
    expect(errors.map(({ diagnostics }) => diagnostics).join('\n')).toContain(words);
    expect(errorsOf(changed(resource, { meta: undefined, extension: undefined }))).toEqual([]);
  });

  it('only warn of a profile that others define', () => {
    const issues = validateResource(
      changed(phantomPain, {
        meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-lab'] },
      }),
    );
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'not-supported']]);
  });
});
