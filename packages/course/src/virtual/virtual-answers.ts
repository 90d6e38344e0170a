import type { ReportAnswers, ReportKind, Scores } from '../report/report.js';
import type { Draws } from './draws.js';
import { answered, type FeltDay } from './felt-pain.js';
import { isOn, type Planted } from './planted-events.js';
import type { VirtualEventKind } from './virtual-truth.js';

export interface AnswerRequest {
  readonly day: number;
  readonly kind: ReportKind;
  readonly residual: FeltDay | null;
  readonly phantom: FeltDay | null;
  readonly events: readonly Planted[];
  /** Tablets of rescue a point of worst pain makes this person take. */
  readonly tabletsPerNrs: number;
  readonly draws: Draws;
}

export const rescueMedicine = 'oxycodone-5';

/** Chance that of a series nothing, or only the average, is told. */
const nothingTold = 0.02;
const worstNotTold = 0.03;

/** What one report says. The wound, sleep, mood and bowels are asked weekly, or when something is going on. */
export function virtualAnswers(request: AnswerRequest): ReportAnswers {
  const { day, kind, residual, phantom, draws } = request;
  if (kind === 'baseline') return { limbToBeRemovedPain: { worst: draws.whole(3, 10) }, ...doses(request) };
  const more = kind !== 'daily' || day % 7 === 0 || request.events.some((event) => isOn(event, day));
  return {
    ...scores('residualLimbPain', residual, draws),
    ...scores('phantomPain', phantom, draws),
    ...doses(request),
    ...alertness(request),
    ...(more ? weekly(request) : {}),
  };
}

function scores(
  name: 'residualLimbPain' | 'phantomPain',
  felt: FeltDay | null,
  draws: Draws,
): { readonly [key in typeof name]?: Scores } {
  const share = draws.fraction();
  if (felt === null || share < nothingTold) return {};
  const worst = answered(felt.worst);
  const average = Math.min(worst, answered(felt.average));
  return {
    [name]: share < nothingTold + worstNotTold ? { average } : { worst, average },
  };
}

function going({ events, day }: AnswerRequest, kind: VirtualEventKind): Planted | undefined {
  return events.find((event) => event.kind === kind && isOn(event, day));
}

function doses(request: AnswerRequest): Pick<ReportAnswers, 'doses'> {
  const { residual, tabletsPerNrs, draws, day } = request;
  const escalation = going(request, 'opioid-escalation');
  const factor = escalation === undefined ? 1 : 1 + 2 * Math.min(1, (day - escalation.day + 1) / 8);
  const more = escalation === undefined ? 0 : 2 * Math.min(1, (day - escalation.day + 1) / 8);
  const pain = residual === null ? 6 : Math.max(0, residual.worst);
  const count = Math.round(factor * tabletsPerNrs * pain + more + 0.4 * draws.normal());
  return {
    doses:
      count <= 0
        ? []
        : [{ medicine: rescueMedicine, text: 'oxycodone 5 mg', count, unit: 'tablet', at: null }],
  };
}

function alertness(request: AnswerRequest): Pick<ReportAnswers, 'drowsiness' | 'weakness' | 'falls'> {
  const { draws } = request;
  const at = draws.fraction();
  const weak = going(request, 'weakness-or-fall');
  const falls = weak !== undefined && weak.day === request.day ? 1 : 0;
  const sedated = going(request, 'sedation') !== undefined;
  return {
    drowsiness: sedated ? (at < 0.3 ? 'hard-to-wake' : 'sleepy') : at < 0.15 ? 'slight' : 'none',
    weakness: weak === undefined ? (at < 0.3 ? 'known' : 'none') : 'new',
    falls,
  };
}

function weekly(request: AnswerRequest): ReportAnswers {
  const { draws, day, residual } = request;
  const infected = going(request, 'infection-like') !== undefined;
  const neuroma = going(request, 'neuroma-like');
  const pain = residual === null ? 0 : Math.max(0, residual.worst);
  return {
    sleep: answered(8 - 0.4 * pain + draws.normal()),
    mood: answered(7 - 0.3 * pain + draws.normal()),
    relief: answered(7 - 0.3 * pain + draws.normal()),
    bowel: draws.happens(0.15) ? 'hard' : 'moved',
    wound: infected ? 'pus-or-smell' : day < 14 && draws.happens(0.3) ? 'some-fluid' : 'dry',
    woundRedness: infected ? 'spreading' : day < 14 ? 'same' : 'none',
    fever: infected && draws.happens(0.7) ? 'yes' : 'no',
    probeSiteSkin: day < 7 ? 'numb' : 'normal',
    tapPain: neuroma !== undefined && day - neuroma.day >= 4,
    bodyMap: stumpPlaces(neuroma !== undefined, pain, day),
  };
}

/** A neuroma hurts in one spot; other pain of the stump lies here and there. */
function stumpPlaces(isNeuroma: boolean, pain: number, day: number): NonNullable<ReportAnswers['bodyMap']> {
  const regions = ['left-upper-shin-front', 'left-upper-shin-back', 'left-knee-front'];
  const count = isNeuroma ? 1 : pain < 1 ? 0 : 1 + (day % regions.length);
  return regions.slice(0, count).map((region) => ({ region, kind: 'residual-limb-pain' }));
}
