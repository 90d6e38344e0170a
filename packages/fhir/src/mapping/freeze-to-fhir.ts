import type { DoneComparison, FreezeDone, LocalAnaestheticDose, NerveFrozen } from '@cryobridge/course';
import type { IsoInstant, Plan } from '@cryobridge/plan';
import { codeSystems, extensions, planHashSystem, profiles, ucum } from '../profiles/index.js';
import { ofEpisode } from './episode-to-fhir.js';
import { localAnaestheticToFhir } from './local-anaesthetic-to-fhir.js';
import { recordInPlace } from './own-record.js';
import { type Json, type Resource, parts, reference, told } from './resource.js';

/** Form of a freeze as it is kept. */
export const freezeSchema = 'cryobridge-freeze/1';

/** A freeze as it was done, with whose it is and what was computed of it. */
export interface KeptFreeze {
  readonly patientId: string;
  readonly episode: string;
  readonly freeze: FreezeDone;
  readonly localAnaesthetic: readonly LocalAnaestheticDose[];
  readonly comparison: DoneComparison;
  readonly recorded: { readonly at: IsoInstant; readonly by: string };
}

/** The CarePlan that it carries out, and the hash of its plan. */
export interface CarriedOut {
  readonly carePlan: string;
  readonly hash: Plan['hash'];
}

export const freezeIds = {
  nerve: (freeze: string, n: number) => `${freeze}.n${n + 1}`,
  ice: (freeze: string, n: number) => `${freeze}.n${n + 1}-ice`,
  section: (freeze: string, n: number) => `${freeze}.n${n + 1}-section`,
  dose: (freeze: string, n: number) => `${freeze}.la${n + 1}`,
  provenance: (freeze: string) => `${freeze}.who`,
} as const;

const concept = (code: string, text: string): Json => ({
  coding: [{ system: codeSystems.cryobridge, code }],
  text,
});
const quantity = (value: number, code: string) => ({ value, system: ucum, code });

/**
 * One Procedure for the whole freeze, which keeps the record itself; one for each nerve; what was seen and measured at
 * each as Observations; the local anaesthetic; and who wrote it down, when, by which plan. Images stay where they are
 * kept and are named by reference.
 */
export function freezeToFhir(kept: KeptFreeze, plan: CarriedOut | null): readonly Resource[] {
  const { freeze, localAnaesthetic, patientId } = kept;
  const nerves = freeze.nerves.flatMap((nerve, n) => [
    nerveProcedure(kept, nerve, { n, plan }),
    ...seenAt(kept, nerve, n),
  ]);
  const doses = localAnaesthetic.map((dose, n) =>
    localAnaestheticToFhir(dose, { id: freezeIds.dose(freeze.id, n), patientId, partOf: freeze.id }),
  );
  const made = [wholeProcedure(kept, plan), ...nerves, ...doses];
  return [...made, provenanceOf(kept, made, plan)];
}

function wholeProcedure({ patientId, episode, ...record }: KeptFreeze, plan: CarriedOut | null): Resource {
  const { freeze } = record;
  return {
    resourceType: 'Procedure',
    id: freeze.id,
    extension: [ofEpisode(episode), recordInPlace({ schema: freezeSchema, text: JSON.stringify(record) })],
    ...told({ basedOn: plan === null ? null : [reference('CarePlan', plan.carePlan)] }),
    status: freeze.nerves.length === 0 ? 'not-done' : 'completed',
    code: concept('freeze-session', 'Cryoneurolysis, the whole of it'),
    subject: reference('Patient', patientId),
    performedPeriod: { start: freeze.at },
    performer: [{ actor: { display: freeze.operator } }],
    ...told({
      note: [...notesOnChecks(freeze), ...notesOnDeviations(freeze)],
    }),
  };
}

function notesOnDeviations({ deviations }: FreezeDone): readonly Json[] {
  return deviations.map(({ what, nerveSite, text }) => ({
    text: ['Deviation:', what, nerveSite, text].filter((each) => each !== null).join(' '),
  }));
}

/** That it was checked, and each line that was not a yes, with why it went on. */
function notesOnChecks({ checks }: FreezeDone): readonly Json[] {
  if (checks === undefined) return [];
  const yes = checks.filter(({ answer }) => answer === 'yes').length;
  const others = checks
    .filter(({ answer }) => answer !== 'yes')
    .map(({ item, answer, by, decision }) => {
      const why = decision === null ? 'no decision' : `went on by ${decision.by}: ${decision.reason}`;
      return { text: `Checked before: ${item} ${answer}, ${by}; ${why}` };
    });
  return [{ text: `Checked before: ${yes} of ${checks.length} lines yes` }, ...others];
}

function nerveProcedure(
  { freeze, patientId, episode }: KeptFreeze,
  nerve: NerveFrozen,
  { n, plan }: { readonly n: number; readonly plan: CarriedOut | null },
): Resource {
  const { nerveSite, probe } = nerve;
  return {
    resourceType: 'Procedure',
    id: freezeIds.nerve(freeze.id, n),
    meta: { profile: [profiles.freezeProcedure] },
    extension: [ofEpisode(episode), ...placementsOf(nerve)],
    ...told({ basedOn: plan === null ? null : [reference('CarePlan', plan.carePlan)] }),
    partOf: [reference('Procedure', freeze.id)],
    status: 'completed',
    code: concept('nerve-cryoneurolysis', 'Cryoneurolysis of one nerve'),
    subject: reference('Patient', patientId),
    performedPeriod: { start: freeze.at },
    performer: [{ actor: { display: freeze.operator } }],
    bodySite: [{ coding: [{ system: codeSystems.nerveSite, code: nerveSite }] }],
    usedCode: [{ coding: [{ system: codeSystems.probe, code: probe }] }],
  };
}

function placementsOf({ placements }: NerveFrozen): readonly Json[] {
  const places = placements.map(({ xMm, yMm, angleDegrees, alongMm }, n) => ({
    url: extensions.probePlacement,
    extension: parts(
      ['order', 'PositiveInt', n + 1],
      ['across', 'Quantity', quantity(xMm, 'mm')],
      ['deep', 'Quantity', quantity(yMm, 'mm')],
      ['angle', 'Quantity', quantity(angleDegrees, 'deg')],
      ['along', 'Quantity', quantity(alongMm, 'mm')],
    ),
  }));
  const cycles = placements.flatMap((placement, n) =>
    placement.cycles.map(({ freezeSeconds, thawSeconds }, cycle) => ({
      url: extensions.freezeCycle,
      extension: parts(
        ['placement', 'PositiveInt', n + 1],
        ['cycle', 'PositiveInt', cycle + 1],
        ['freeze', 'Quantity', quantity(freezeSeconds, 's')],
        ['thaw', 'Quantity', quantity(thawSeconds, 's')],
      ),
    })),
  );
  return [...places, ...cycles];
}

/** Nothing for what was not measured. */
function seenAt(
  kept: KeptFreeze,
  { nerveSite, iceSeen, section }: NerveFrozen,
  n: number,
): readonly Resource[] {
  const { freeze, patientId, episode } = kept;
  const base = {
    resourceType: 'Observation',
    extension: [ofEpisode(episode)],
    status: 'final',
    subject: reference('Patient', patientId),
    partOf: [reference('Procedure', freezeIds.nerve(freeze.id, n))],
    effectiveDateTime: freeze.at,
    performer: [{ display: freeze.operator }],
    bodySite: { coding: [{ system: codeSystems.nerveSite, code: nerveSite }] },
  };
  const lengthOf = (code: string, text: string, mm: number | null) =>
    mm === null ? [] : [{ code: concept(code, text), valueQuantity: quantity(mm, 'mm') }];
  const ice = [
    ...lengthOf('ice-near', 'Past the nerve, towards the skin', iceSeen.nearMm),
    ...lengthOf('ice-far', 'Past the nerve, on the other side', iceSeen.farMm),
    ...(iceSeen.wholeNerve === null
      ? []
      : [{ code: concept('ice-whole-nerve', 'Whole nerve within it'), valueBoolean: iceSeen.wholeNerve }]),
  ];
  const measured =
    section === null
      ? []
      : [
          ...lengthOf('nerve-width', 'Width', section.widthMm),
          ...lengthOf('nerve-height', 'Height', section.heightMm),
          ...lengthOf('nerve-depth', 'Depth of its middle', section.depthMm),
        ];
  return [
    ...(ice.length === 0
      ? []
      : [
          {
            ...base,
            id: freezeIds.ice(freeze.id, n),
            code: concept('ice-seen', 'Ice seen on ultrasound at the end of the first freeze'),
            component: ice,
          },
        ]),
    ...(measured.length === 0
      ? []
      : [
          {
            ...base,
            id: freezeIds.section(freeze.id, n),
            code: concept('nerve-measured', 'Nerve as measured before the freeze'),
            component: measured,
          },
        ]),
  ];
}

function provenanceOf(
  { freeze, recorded }: KeptFreeze,
  made: readonly Resource[],
  plan: CarriedOut | null,
): Resource {
  const entity = [
    ...(plan === null
      ? []
      : [
          {
            role: 'derivation',
            what: {
              ...reference('CarePlan', plan.carePlan),
              identifier: { system: planHashSystem, value: plan.hash },
            },
          },
        ]),
    ...freeze.images.map((image) => ({ role: 'source', what: imageOf(image) })),
  ];
  return {
    resourceType: 'Provenance',
    id: freezeIds.provenance(freeze.id),
    target: made.map(({ resourceType, id = '' }) => reference(resourceType, id)),
    occurredDateTime: freeze.at,
    recorded: recorded.at,
    reason: [{ text: 'Cryoneurolysis written down' }],
    agent: [
      { type: concept('operator', 'Who did it'), who: { display: freeze.operator } },
      { type: concept('recorder', 'Who wrote it down'), who: { display: recorded.by } },
    ],
    ...told({ entity }),
  };
}

/** `ImagingStudy/1` and the like as a reference; anything else is a name by which somebody finds it. */
function imageOf(image: string): Json {
  return /^(ImagingStudy|Binary|DocumentReference)\/[A-Za-z0-9.-]{1,64}$/.test(image)
    ? { reference: image }
    : { display: image };
}
