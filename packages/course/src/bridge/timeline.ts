import { addDays, type Interval, type IsoDate } from '@cryobridge/plan';
import type { CourseEvent } from '../course.js';
import { firstProsthesisRule } from './bridge-rules.js';
import type { BridgeEvent, BridgeSpan, CourseBridge } from './course-bridge.js';
import type { Limb } from './limb.js';
import type { Takeover } from './takeover.js';

/** One line from the first thing that happened to the last that is expected. */
export function timelineOf(limb: Limb, takeover: Takeover | null): CourseBridge['timeline'] {
  const events = eventsOf(limb).toSorted((a, b) => a.on.localeCompare(b.on));
  const spans = spansOf(limb, takeover);
  const days = [
    limb.today,
    ...events.map(({ on }) => on),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ].sort();
  return { from: days[0] ?? limb.today, to: days.at(-1) ?? limb.today, events, spans };
}

function eventsOf(limb: Limb): readonly BridgeEvent[] {
  const { events, plan, freezeDate, freeze, amputationDate, takesOverFrom } = limb;
  const told = events.flatMap((event) => eventOf(event) ?? []);
  const has = (kind: BridgeEvent['kind']) => told.some((event) => event.kind === kind);
  return [
    ...(freezeDate === null
      ? []
      : [{ kind: 'freeze', on: freezeDate, state: 'done', id: freeze?.id ?? null } as const]),
    ...earlierFreezes(limb),
    ...told,
    ...(amputationDate === null || has('amputation')
      ? []
      : [{ kind: 'amputation', on: amputationDate, state: 'planned', id: null } as const]),
    ...(takesOverFrom === null || has('repair') || plan?.bridge?.tmrDate !== takesOverFrom
      ? []
      : [{ kind: 'repair', on: takesOverFrom, state: 'planned', repair: 'tmr', id: null } as const]),
  ];
}

/** Days as the operator's clock wrote them: exact enough for what lies behind. */
function earlierFreezes({ episode, freeze }: Limb): readonly BridgeEvent[] {
  return episode.freezes
    .filter(({ id, nerves }) => id !== freeze?.id && nerves.length > 0)
    .map(({ id, at }) => ({ kind: 'freeze', on: at.slice(0, 10), state: 'done', id }));
}

function eventOf(event: CourseEvent): BridgeEvent | null {
  switch (event.kind) {
    case 'amputation':
    case 'revision':
    case 'prosthesis-fitting':
      return { kind: event.kind, on: event.on, state: 'done', id: event.id };
    case 'repair':
      return { kind: 'repair', on: event.on, state: event.state, repair: event.repair, id: event.id };
    default:
      return null;
  }
}

function spansOf(limb: Limb, takeover: Takeover | null): readonly BridgeSpan[] {
  const { freezeDate, forecast } = limb;
  return [
    ...(freezeDate === null || forecast === null
      ? []
      : [spanOf('cover-ends', freezeDate, forecast.overallCoverEndsDay)]),
    ...(freezeDate === null || takeover === null
      ? []
      : [spanOf('takes-over', freezeDate, takeover.interval)]),
    ...prosthesisSpan(limb),
  ];
}

function spanOf(kind: BridgeSpan['kind'], from: IsoDate, { low, median, high, level }: Interval): BridgeSpan {
  return {
    kind,
    from: addDays(from, low),
    median: addDays(from, median),
    to: addDays(from, high),
    level,
  };
}

/** From the operation to the first prosthesis, as a registry saw it; none once one was fitted. */
function prosthesisSpan({ read, events, level, amputationDate }: Limb): readonly BridgeSpan[] {
  if (amputationDate === null || events.some(({ kind }) => kind === 'prosthesis-fitting')) return [];
  if (level !== 'transtibial' && level !== 'transfemoral') return [];
  const { value, range } = read.for(firstProsthesisRule).claim(`claim:bridge.prosthesis.${level}-days`);
  if (typeof value !== 'number' || range === undefined || range === null) return [];
  const [from, to] = [addDays(amputationDate, Number(range[0])), addDays(amputationDate, Number(range[1]))];
  return [{ kind: 'first-prosthesis', from, median: addDays(amputationDate, value), to, level: null }];
}
