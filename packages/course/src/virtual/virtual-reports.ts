import type { IsoDate } from '@cryobridge/plan';
import { questionnaireOf } from '../report/instrument.js';
import type { Report, Reporter } from '../report/report.js';
import { drawnUuid, drawsFor, type Draws } from './draws.js';
import type { FeltPain } from './felt-pain.js';
import { isOn, type Planted } from './planted-events.js';
import type { DueDay } from './report-days.js';
import { virtualAnswers } from './virtual-answers.js';
import type { VirtualTruth } from './virtual-truth.js';

export interface ReportsRequest {
  readonly request: { readonly seed: number; readonly index: number };
  readonly due: readonly DueDay[];
  readonly felt: FeltPain;
  readonly events: readonly Planted[];
  readonly dateOf: (day: number) => IsoDate;
  readonly generator: VirtualTruth['generator'];
}

/** The reports that are sent: not every one that is due. */
export function virtualReports(given: ReportsRequest): readonly Report[] {
  const { request, due, felt, events, dateOf, generator } = given;
  const draws = drawsFor(request, 'reports');
  const tabletsPerNrs = draws.between(0.05, 0.5);
  const diligence = draws.between(0.02, 0.14);
  const reports: Report[] = [];
  for (const { day, kind } of due) {
    const residual = felt['residual-limb-pain'][day] ?? null;
    const phantom = felt['phantom-pain'][day] ?? null;
    const worst = Math.max(residual?.worst ?? 0, phantom?.worst ?? 0);
    const missed = draws.happens(generator === 'first' ? diligence : lateOrSore(diligence, day, worst));
    const answers = virtualAnswers({ day, kind, residual, phantom, events, tabletsPerNrs, draws });
    const id = drawnUuid(draws);
    const by = reporter(draws);
    if ((missed && kind !== 'baseline') || events.some((event) => keepsQuiet(event, day))) continue;
    reports.push(reportOf({ id, kind, by, date: dateOf(day), answers, draws }));
  }
  return reports;
}

/** In the second generator days are missed more the longer it lasts and the more it hurts. */
function lateOrSore(diligence: number, day: number, worst: number): number {
  return Math.min(0.7, diligence + day / 2000 + 0.05 * Math.max(0, worst - 5));
}

function keepsQuiet(event: Planted, day: number): boolean {
  const { kind } = event;
  return (
    (kind === 'silence' || kind === 'admission' || kind === 'withdrawal' || kind === 'death') &&
    isOn(event, day)
  );
}

function reporter(draws: Draws): Reporter {
  const at = draws.fraction();
  return at < 0.92 ? 'patient' : at < 0.97 ? 'relative' : 'nurse-by-telephone';
}

function reportOf({
  id,
  kind,
  by,
  date,
  answers,
  draws,
}: Pick<Report, 'id' | 'kind' | 'answers'> & {
  readonly by: Reporter;
  readonly date: IsoDate;
  readonly draws: Draws;
}): Report {
  const minute = String(draws.whole(10, 49));
  return {
    id,
    kind,
    forDate: date,
    writtenAt: `${date}T19:${minute}:00Z`,
    receivedAt: `${date}T19:${minute}:20Z`,
    by: { reporter: by, name: null },
    language: 'en',
    questionnaire: questionnaireOf(kind),
    answers,
  };
}
