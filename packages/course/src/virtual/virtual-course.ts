import { addDays, type CaseMedication, type IsoDate } from '@cryobridge/plan';
import type { Course, CourseEvent, Episode } from '../course.js';
import type { CoverPrior } from '../forecast/cover-prior.js';
import { forecastSeries, type ForecastSeries } from '../forecast/report-model.js';
import { drawsFor } from './draws.js';
import {
  drawnCover,
  earlyDays,
  scaled,
  stretched,
  type DrawnCover,
  type WantedCover,
} from './drawn-cover.js';
import { answered, type FeltDay } from './felt-pain.js';
import { firstPain } from './first-pain.js';
import { addedPain, kindsByChance, plantedEvents, shownAfterDays, type Planted } from './planted-events.js';
import { dueDays, type VirtualSchedule } from './report-days.js';
import { secondPain } from './second-pain.js';
import { rescueMedicine } from './virtual-answers.js';
import { virtualReports } from './virtual-reports.js';
import type { VirtualEvent, VirtualEventKind, VirtualTruth } from './virtual-truth.js';

export interface VirtualRequest {
  readonly seed: number;
  /** Which person of the seed. */
  readonly index: number;
  /** `first` shares the forecast's report model; `second` is of another family, which nothing was tuned on. */
  readonly generator?: VirtualTruth['generator'];
  readonly schedule?: VirtualSchedule;
  /** `by-chance`: as a year has them; a list: those and no others. Cover ends by itself in either. */
  readonly events?: 'by-chance' | readonly VirtualEventKind[];
  /** `any`: as the prior has it; `lasts`: it works and outlasts the course; `early`: it works and is lost early. */
  readonly cover?: WantedCover;
  readonly freezeDate?: IsoDate;
  /** Length of the course, days after the freeze. */
  readonly days?: number;
}

export interface VirtualCourse {
  readonly course: Course;
  readonly truth: VirtualTruth;
}

/** One invented person: what is recorded of them, and apart from it what is so. The same request, the same person. */
export function virtualCourse(prior: CoverPrior, request: VirtualRequest): VirtualCourse {
  const { generator = 'first', schedule = 'as-asked', freezeDate = '2026-01-05', days = 365 } = request;
  const draws = drawsFor(request, 'person');
  const planted = plantedOf(request, days);
  const cover = coverOf(prior, request, { planted, lastDay: days });
  const surgeryDay = draws.whole(1, 3);
  const make = generator === 'first' ? firstPain : secondPain;
  const { felt, level } = make({
    prior,
    cover,
    surgeryDay,
    lastDay: days,
    added: (series, day) => addedPain(planted, series, day),
    draws: drawsFor(request, 'pain'),
  });
  const due = dueDays(schedule, days);
  const dates = Array.from({ length: days + 2 }, (_, i) => addDays(freezeDate, i - 1));
  const dateOf = (day: number) => dates[day + 1] ?? addDays(freezeDate, day);
  const reports = virtualReports({ request, due, felt, events: planted, dateOf, generator });
  const told = new Set(reports.map(({ forDate }) => forDate));
  const silentFrom = (from: number) =>
    due.find(({ day }) => day >= from && !told.has(dateOf(day)))?.day ?? null;
  const events = [
    ...planted.map((event) => shown(event, event.kind === 'silence' ? silentFrom(event.day) : null)),
    ...endOfCover(cover, { surgeryDay, lastDay: days, level }),
  ];
  return {
    course: courseOf(prior, { request, planted, surgeryDay, freezeDate, dateOf, reports }),
    truth: {
      generator,
      worked: cover.worked,
      coverEndsDay: cover.firstEndDay,
      nerves: prior.nerves.map(({ nerveSite }, n) => ({ nerveSite, coverEndsDay: cover.endDays[n] ?? 0 })),
      surgeryDay,
      events: events.toSorted((a, b) => a.day - b.day),
      worst: {
        'residual-limb-pain': felt['residual-limb-pain'].map(worstAnswer),
        'phantom-pain': felt['phantom-pain'].map(worstAnswer),
      },
    },
  };
}

function worstAnswer(day: FeltDay | null): number | null {
  return day === null ? null : answered(day.worst);
}

function plantedOf(request: VirtualRequest, lastDay: number): readonly Planted[] {
  const draws = drawsFor(request, 'events');
  const { events = 'by-chance' } = request;
  return plantedEvents(events === 'by-chance' ? kindsByChance(draws) : events, draws, lastDay);
}

/** The second generator's nerves do not keep to the prior's days. */
function coverOf(
  prior: CoverPrior,
  request: VirtualRequest,
  { planted, lastDay }: { readonly planted: readonly Planted[]; readonly lastDay: number },
): DrawnCover {
  const draws = drawsFor(request, 'cover');
  const wanted = request.cover ?? wantedBy(request.events ?? 'by-chance', planted);
  const cover = drawnCover(prior, draws, { wanted, lastDay });
  if (request.generator !== 'second') return cover;
  const factor = Math.exp(secondSpread * draws.normal());
  return wanted === 'lasts' ? stretched(cover, lastDay + 30) : scaled(cover, factor);
}

/** Pain breaks through a cover: where that alone is asked for, the freeze worked and lasts. */
function wantedBy(events: NonNullable<VirtualRequest['events']>, planted: readonly Planted[]): WantedCover {
  if (events === 'by-chance') return 'any';
  if (events.includes('early-loss-of-cover')) return 'early';
  return planted.some(({ kind }) => kind === 'breakthrough') ? 'lasts' : 'any';
}

const secondSpread = 0.2;

function shown(event: Planted, silentFrom: number | null): VirtualEvent {
  const after = shownAfterDays(event.kind);
  return {
    ...event,
    showsFromDay: event.kind === 'silence' ? silentFrom : after === null ? null : event.day + after,
  };
}

const shownRiseNrs = 2;

/** The end of cover, early or not, and the first day on which the level of either pain is up by two points. */
function endOfCover(
  cover: DrawnCover,
  {
    surgeryDay,
    lastDay,
    level,
  }: {
    readonly surgeryDay: number;
    readonly lastDay: number;
    readonly level: (series: ForecastSeries, day: number) => number;
  },
): readonly VirtualEvent[] {
  const day = Math.ceil(cover.firstEndDay);
  if (!cover.worked || day > lastDay) return [];
  const before = Math.max(surgeryDay, day - 1);
  const rise = (on: number) =>
    Math.max(...forecastSeries.map((series) => level(series, on) - level(series, before)));
  let showsFromDay: number | null = null;
  for (let on = before + 1; on <= lastDay && showsFromDay === null; on++)
    if (rise(on) >= shownRiseNrs) showsFromDay = on;
  const kind = cover.firstEndDay <= earlyDays.to ? 'early-loss-of-cover' : 'end-of-cover';
  return [{ kind, day, untilDay: null, showsFromDay }];
}

interface CourseParts {
  readonly request: VirtualRequest;
  readonly planted: readonly Planted[];
  readonly surgeryDay: number;
  readonly freezeDate: IsoDate;
  readonly dateOf: (day: number) => IsoDate;
  readonly reports: Course['reports'];
}

function courseOf(
  prior: CoverPrior,
  { request, planted, surgeryDay, freezeDate, dateOf, reports }: CourseParts,
): Course {
  const patientId = `virtual-${request.generator ?? 'first'}-${request.seed}-${request.index}`;
  const episode = episodeOf(prior, patientId, freezeDate);
  const events: CourseEvent[] = [
    { kind: 'amputation', on: dateOf(surgeryDay), episode: episode.id, id: `${patientId}-amputation` },
    ...planted.flatMap((event) => courseEvents(event, { patientId, episode: episode.id, dateOf, prior })),
  ];
  return {
    schema: 'cryobridge-course/1',
    patientId,
    timeZone: 'UTC',
    episodes: [episode],
    reports,
    medications: [prescription(dateOf(-1))],
    localAnaesthetic: [],
    events: events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    consent: { state: 'given', at: `${dateOf(-1)}T08:00:00Z`, by: 'patient' },
  };
}

function courseEvents(
  { kind, day, untilDay }: Planted,
  {
    patientId,
    episode,
    dateOf,
    prior,
  }: Pick<CourseParts, 'dateOf'> & {
    readonly patientId: string;
    readonly episode: string;
    readonly prior: CoverPrior;
  },
): readonly CourseEvent[] {
  const at = { on: dateOf(day), id: `${patientId}-${kind}` };
  switch (kind) {
    case 'death':
    case 'withdrawal':
      return [{ kind, ...at }];
    case 'admission':
      return [{ kind, ...at, until: untilDay === null ? null : dateOf(untilDay) }];
    case 'tmr':
      return [
        {
          kind: 'repair',
          ...at,
          episode,
          repair: 'tmr',
          nerves: prior.nerves.map(({ nerveSite }) => nerveSite),
          state: 'done',
        },
      ];
    default:
      return [];
  }
}

const cycles = Array.from({ length: 3 }, () => ({ freezeSeconds: 120, thawSeconds: 60 }));

function episodeOf(prior: CoverPrior, patientId: string, freezeDate: IsoDate): Episode {
  return {
    id: `${patientId}-limb`,
    level: 'transtibial',
    side: 'left',
    plan: null,
    freezes: [
      {
        id: `${patientId}-freeze`,
        at: `${freezeDate}T09:00:00Z`,
        operator: 'Dr A. Example',
        nerves: prior.nerves.map(({ nerveSite }) => ({
          nerveSite,
          probe: 'probe:n2o-14g',
          placements: [{ xMm: 0, yMm: 0, angleDegrees: 0, alongMm: 0, cycles }],
          iceSeen: { nearMm: null, farMm: null, wholeNerve: true },
          section: null,
        })),
        deviations: [],
        images: [],
      },
    ],
  };
}

function prescription(from: IsoDate): CaseMedication {
  return {
    codes: [],
    text: 'oxycodone 5 mg tablet',
    from: { kind: 'record', path: rescueMedicine, resource: `MedicationRequest/${rescueMedicine}` },
    kind: 'prescribed',
    status: 'active',
    started: from,
    ended: null,
    order: {
      drugText: 'oxycodone 5 mg tablet',
      rxnorm: [],
      steps: [
        {
          dose: { low: 5, high: 5, unit: 'mg' },
          timesPerDay: { low: 0, high: 6 },
          asNeeded: true,
          route: 'oral',
          maxPerDay: { value: 30, unit: 'mg' },
          text: '5 mg every 4 hours if needed',
          sequence: 1,
        },
      ],
      quantity: null,
      daysSupply: null,
    },
  };
}
