import type { NewCourseEvent } from '@cryobridge/contract';
import type { NerveSiteId } from '@cryobridge/knowledge';
import { recordWords, type EventKind } from './record-words.js';

/** What stands in the form; only what the kind asks for is sent. */
export interface EventDraft {
  readonly kind: EventKind;
  readonly on: string;
  readonly episode: string;
  readonly until: string;
  readonly repair: 'tmr' | 'rpni';
  readonly state: 'planned' | 'done';
  readonly nerves: readonly NerveSiteId[];
  readonly by: string;
  readonly agrees: boolean | null;
  readonly reason: string;
}

export type EventFaults = Partial<Record<keyof EventDraft, string>>;

const shortestName = 2;
const shortestReason = 3;

export function eventFaults(draft: EventDraft, today: string): EventFaults {
  const words = recordWords.event;
  const isPlan = draft.kind === 'repair' && draft.state === 'planned';
  return {
    ...(draft.on === '' || (!isPlan && draft.on > today) ? { on: words.future } : {}),
    ...(draft.kind === 'admission' && draft.until !== '' && draft.until < draft.on
      ? { until: words.untilBefore }
      : {}),
    ...(draft.kind === 'surgeon-agreement' ? agreementFaults(draft) : {}),
  };
}

function agreementFaults({ by, agrees, reason }: EventDraft): EventFaults {
  const words = recordWords.event;
  return {
    ...(by.trim().length < shortestName ? { by: words.needName } : {}),
    ...(agrees === null ? { agrees: words.needAnswer } : {}),
    ...(reason.trim().length < shortestReason ? { reason: words.needReason } : {}),
  };
}

export function eventOf({ kind, on, ...draft }: EventDraft): NewCourseEvent {
  const { episode } = draft;
  switch (kind) {
    case 'death':
    case 'withdrawal':
    case 'lost-to-follow-up':
      return { kind, on };
    case 'admission':
      return { kind, on, until: draft.until === '' ? null : draft.until };
    case 'amputation':
    case 'revision':
    case 'prosthesis-fitting':
    case 'wound-checked':
      return { kind, on, episode };
    case 'repair':
      return { kind, on, episode, repair: draft.repair, nerves: [...draft.nerves], state: draft.state };
    case 'surgeon-agreement':
      return {
        kind,
        on,
        episode,
        by: draft.by.trim(),
        agrees: draft.agrees === true,
        reason: draft.reason.trim(),
      };
    default:
      return neverKind(kind);
  }
}

function neverKind(kind: never): never {
  throw new Error(`an event of no known kind: ${String(kind)}`);
}

/** Events after which nothing more is asked of the person: they are asked for twice. */
export function isEnding(kind: EventKind): kind is 'death' | 'withdrawal' | 'lost-to-follow-up' {
  return kind === 'death' || kind === 'withdrawal' || kind === 'lost-to-follow-up';
}

export function isOfLimb(kind: EventKind): boolean {
  return !isEnding(kind) && kind !== 'admission';
}
