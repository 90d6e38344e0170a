import type { Knowledge, NerveSite, ProbeId } from '@cryobridge/knowledge';
import { doseFields } from '../dose/dose-fields.js';
import { fieldsRequest, fieldUses, readDoseSettings, type FieldUse } from '../dose/dose-settings.js';
import { hashOf } from '../hash.js';
import { ClaimError, claimReader } from '../read.js';
import {
  chanceInputs,
  doseChances,
  perfusionLevels,
  type ChanceQuestion,
  type DoseChances,
  type PerfusionLevel,
  type SweepWorld,
} from './dose-chances.js';
import { fieldsKey, packFields, type PackedFields } from './field-atlas.js';

/** One piece of a sweep: plain data, worked out anywhere with the same outcome. */
export type SweepPoint =
  | {
      readonly kind: 'fields';
      readonly probe: ProbeId;
      readonly tissue: NerveSite['tissue'];
      readonly use: FieldUse;
    }
  | { readonly kind: 'chances'; readonly question: ChanceQuestion };

export type PointResult =
  | { readonly kind: 'fields'; readonly fields: PackedFields }
  | { readonly kind: 'chances'; readonly layouts: DoseChances['layouts'] };

/** A point's outcome, under the key of everything it was worked out from. */
export interface StoredPoint {
  readonly key: string;
  readonly point: SweepPoint;
  readonly result: PointResult;
}

/** Changes when the same claims give other chances. */
const chancesVersion = '1';

/** 64 hex digits. Another engine, or a changed claim that the outcome depends on, gives another key. */
export function pointKey(world: SweepWorld, point: SweepPoint): string {
  switch (point.kind) {
    case 'fields':
      return fieldsKey(fieldsOf(world, point).request);
    case 'chances': {
      const { read } = chanceInputs(world, point.question);
      const claims = read.used().map((id) => {
        const claim = world.knowledge.claims[id];
        return [id, claim?.value, claim?.distribution];
      });
      const { name, version } = world.engine;
      return hashOf({ chancesVersion, engine: `${name} ${version}`, question: point.question, claims });
    }
  }
}

/** @throws {ClaimError} for a site or probe that knowledge does not hold. */
export function pointResult(world: SweepWorld, point: SweepPoint): PointResult {
  switch (point.kind) {
    case 'fields': {
      const { request, settings } = fieldsOf(world, point);
      const { thresholdsC, ceilingC, skinLimitC } = settings;
      const nominalThresholdsC = [...thresholdsC, skinLimitC, ceilingC];
      return {
        kind: 'fields',
        fields: packFields(doseFields(request), { thresholdsC, nominalThresholdsC }),
      };
    }
    case 'chances':
      return { kind: 'chances', layouts: doseChances(world, point.question).layouts };
  }
}

function fieldsOf(
  { knowledge, engine }: SweepWorld,
  { probe: id, tissue, use }: Extract<SweepPoint, { kind: 'fields' }>,
) {
  const probe = knowledge.probes[id];
  if (probe === undefined) throw new ClaimError(`${id} is not in knowledge`);
  const read = claimReader(knowledge);
  const settings = readDoseSettings({ read });
  return { settings, request: fieldsRequest({ read, engine }, settings, { probe, tissue, use }) };
}

/** Points of one group ask for the same freeze runs: whoever works them out in turn makes those once. */
export function pointGroup({ nerveSites }: Knowledge, point: SweepPoint): string {
  switch (point.kind) {
    case 'fields':
      return `${point.probe} ${point.tissue} ${point.use}`;
    case 'chances': {
      const { probe, perfusion, nerveSite } = point.question;
      return `${probe} ${perfusion} ${nerveSites[nerveSite]?.tissue ?? nerveSite}`;
    }
  }
}

/** Everything that a plan may ask of the engine before it has chosen a dose. */
export function shippedPoints({ probes }: Knowledge): readonly SweepPoint[] {
  const tissues: readonly NerveSite['tissue'][] = ['fat', 'muscle'];
  return probeIds(probes).flatMap((probe) =>
    tissues.flatMap((tissue) => fieldUses.map((use): SweepPoint => ({ kind: 'fields', probe, tissue, use }))),
  );
}

/** Nerve × site × probe × protocol × perfusion. */
export interface ChanceAxes {
  readonly sites: readonly ChanceQuestion['nerveSite'][];
  readonly probes: readonly ProbeId[];
  readonly cycles: readonly number[];
  readonly perfusion: readonly PerfusionLevel[];
  readonly freezeSeconds: readonly number[];
  readonly stateCount: number;
  readonly seed: number;
}

/** Every site and probe of knowledge, at its doses. */
export function limbAxes(knowledge: Knowledge): ChanceAxes {
  const settings = readDoseSettings({ read: claimReader(knowledge) });
  return {
    sites: Object.values(knowledge.nerveSites)
      .map(({ id }) => id)
      .toSorted(),
    probes: probeIds(knowledge.probes),
    cycles: settings.cyclesChoices,
    perfusion: perfusionLevels,
    freezeSeconds: settings.freezeSecondsChoices,
    stateCount: 64,
    seed: 1,
  };
}

/** Points that ask for the same freeze runs stand together, so that whoever works them out in turn can remember. */
export function chancePoints(knowledge: Knowledge, axes: ChanceAxes): readonly SweepPoint[] {
  const { freezeSeconds, stateCount, seed } = axes;
  const tissueOf = (id: ChanceQuestion['nerveSite']) => knowledge.nerveSites[id]?.tissue ?? '';
  const sites = axes.sites.toSorted((a, b) => (`${tissueOf(a)} ${a}` < `${tissueOf(b)} ${b}` ? -1 : 1));
  return axes.probes.flatMap((probe) =>
    axes.perfusion.flatMap((perfusion) =>
      axes.cycles.flatMap((cycles) =>
        sites.map((nerveSite): SweepPoint => {
          const protocol = { nerveSite, probe, cycles, perfusion, freezeSeconds };
          return { kind: 'chances', question: { ...protocol, stateCount, seed, repeats: 'central' } };
        }),
      ),
    ),
  );
}

function probeIds(probes: Knowledge['probes']): readonly ProbeId[] {
  return Object.values(probes)
    .map(({ id }) => id)
    .toSorted();
}
