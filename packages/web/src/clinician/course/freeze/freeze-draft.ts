import type { NewFreezeDone } from '@cryobridge/contract';
import type { NerveSiteId, ProbeId } from '@cryobridge/knowledge';
import type { Plan } from '@cryobridge/plan';
import { freezeWords } from './freeze-words.js';

export type DeviationKind = keyof typeof freezeWords.deviationKinds;

export interface CycleDraft {
  readonly freezeSeconds: number | null;
  readonly thawSeconds: number | null;
}

export interface PlacementDraft {
  readonly xMm: number | null;
  readonly yMm: number | null;
  readonly angleDegrees: number | null;
  readonly alongMm: number | null;
  readonly cycles: readonly CycleDraft[];
}

/** The nerve as measured on the day; all empty: as planned. */
export interface SectionDraft {
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly depthMm: number | null;
}

export interface NerveDraft {
  readonly nerveSite: NerveSiteId;
  readonly label: string;
  readonly isFrozen: boolean;
  readonly probe: ProbeId;
  readonly placements: readonly PlacementDraft[];
  readonly section: SectionDraft;
  readonly nearMm: number | null;
  readonly farMm: number | null;
  readonly wholeNerve: boolean | null;
  readonly deviations: readonly DeviationKind[];
  readonly inWords: string;
}

export interface AnaestheticDraft {
  readonly drug: string;
  readonly mg: number | null;
  readonly part: keyof typeof freezeWords.parts;
}

export interface FreezeDraft {
  /** Local time of the operator's device, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly operator: string;
  readonly nerves: readonly NerveDraft[];
  readonly images: string;
  readonly anaesthetic: readonly AnaestheticDraft[];
}

/** The form as the plan wants it done: then only what was different must be typed. */
export function draftOf(plan: Plan, operator: string, now: Date): FreezeDraft {
  const drug = plan.regimen?.localAnaesthetic.drug ?? '';
  return {
    at: localMinute(now),
    operator,
    images: '',
    anaesthetic: (plan.regimen?.localAnaesthetic.planned ?? []).flatMap(({ part, mg }) =>
      mg === null ? [] : [{ drug, mg, part }],
    ),
    nerves: plan.doses.map(({ nerveSite, dose }) => ({
      nerveSite,
      label: plan.targets.find((target) => target.nerveSite === nerveSite)?.label ?? nerveSite,
      isFrozen: true,
      probe: dose.probe,
      placements: dose.placements.map(({ xMm, yMm, angleDegrees, alongMm }) => ({
        xMm,
        yMm,
        angleDegrees,
        alongMm,
        cycles: Array.from({ length: dose.cycles }, () => ({
          freezeSeconds: dose.freezeSeconds,
          thawSeconds: dose.thawSeconds,
        })),
      })),
      section: { widthMm: null, heightMm: null, depthMm: null },
      nearMm: null,
      farMm: null,
      wholeNerve: null,
      deviations: [],
      inWords: '',
    })),
  };
}

/** Local time of this device as the form's field wants it. */
export function localMinute(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

const mostSeconds = 3600;

export function secondsFault(value: number | null, least: 0 | 1): string | null {
  if (value !== null && value >= least && value <= mostSeconds) return null;
  return least === 1 ? freezeWords.needSeconds : freezeWords.needThaw;
}

const mostMm = { widthMm: 60, heightMm: 60, depthMm: 200 } as const;

/** One figure alone tells no size: all three, or none. */
export function sectionFault(section: SectionDraft, name: keyof SectionDraft): string | null {
  const value = section[name];
  if (value !== null) return value > 0 && value <= mostMm[name] ? null : freezeWords.needSize(mostMm[name]);
  const isEmpty = Object.values(section).every((each) => each === null);
  return isEmpty ? null : freezeWords.needWholeSize;
}

function sectionOf({ widthMm, heightMm, depthMm }: SectionDraft): NewFreezeDone['nerves'][number]['section'] {
  return widthMm === null || heightMm === null || depthMm === null ? null : { widthMm, heightMm, depthMm };
}

/** How many entries cannot be sent. */
export function faultCount({ operator, nerves, anaesthetic }: FreezeDraft): number {
  const cycles = nerves
    .filter(({ isFrozen }) => isFrozen)
    .flatMap(({ placements }) => placements)
    .flatMap((placement) => [
      ...placement.cycles.flatMap(({ freezeSeconds, thawSeconds }) => [
        secondsFault(freezeSeconds, 1),
        secondsFault(thawSeconds, 0),
      ]),
      ...[placement.xMm, placement.yMm, placement.angleDegrees, placement.alongMm].map((value) =>
        value === null ? freezeWords.needNumber : null,
      ),
    ]);
  const doses = anaesthetic.map(({ drug, mg }) =>
    drug.trim() === '' || mg === null || mg <= 0 ? freezeWords.needDrug : null,
  );
  const sizes = nerves
    .filter(({ isFrozen }) => isFrozen)
    .flatMap(({ section }) =>
      (['widthMm', 'heightMm', 'depthMm'] as const).map((name) => sectionFault(section, name)),
    );
  const name = operator.trim().length < 2 ? freezeWords.needOperator : null;
  return [...cycles, ...sizes, ...doses, name].filter((fault) => fault !== null).length;
}

/** What is sent. Call it only without faults. */
export function freezeOf(draft: FreezeDraft, episode: string): NewFreezeDone {
  const at = new Date(draft.at).toISOString();
  const frozen = draft.nerves.filter(({ isFrozen }) => isFrozen);
  return {
    episode,
    at,
    operator: draft.operator.trim(),
    nerves: frozen.map(({ nerveSite, probe, placements, section, nearMm, farMm, wholeNerve }) => ({
      nerveSite,
      probe,
      placements: placements.map(({ cycles, ...place }) => ({
        xMm: place.xMm ?? 0,
        yMm: place.yMm ?? 0,
        angleDegrees: place.angleDegrees ?? 0,
        alongMm: place.alongMm ?? 0,
        cycles: cycles.map(({ freezeSeconds, thawSeconds }) => ({
          freezeSeconds: freezeSeconds ?? 1,
          thawSeconds: thawSeconds ?? 0,
        })),
      })),
      iceSeen: { nearMm, farMm, wholeNerve },
      section: sectionOf(section),
    })),
    deviations: draft.nerves.flatMap(deviationsOf),
    images: draft.images
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    localAnaesthetic: draft.anaesthetic.map(({ drug, mg, part }) => ({
      drug: drug.trim(),
      mg: mg ?? 0,
      at,
      part,
    })),
  };
}

function deviationsOf({ nerveSite, isFrozen, deviations, inWords }: NerveDraft): NewFreezeDone['deviations'] {
  const text = inWords.trim() === '' ? null : inWords.trim();
  const kinds = isFrozen
    ? deviations
    : (['not-done', ...deviations.filter((kind) => kind !== 'not-done')] as const);
  const all = kinds.length === 0 && text !== null ? (['other'] as const) : kinds;
  return all.map((what, n) => ({ what, nerveSite, text: n === 0 ? text : null }));
}
