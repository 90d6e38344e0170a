import { questionnaireOf } from '@cryobridge/course/report';
import { beginReport } from '../outbox/pending-store.js';
import type { Pending } from '../outbox/pending.js';
import type { Due } from '../today/due-here.js';

/** Begins a report, or goes on with the one begun for that day. */
export function start(owner: string, { kind, forDate }: Due): Promise<Pending> {
  askToStay();
  return beginReport(owner, {
    kind,
    forDate,
    writtenAt: localInstant(new Date()),
    by: { reporter: 'patient', name: null },
    language: document.documentElement.lang,
    questionnaire: questionnaireOf(kind),
    answers: {},
  });
}

/** By this device's clock, with its offset: kept as it is, right or wrong. */
export function localInstant(at: Date): string {
  const offsetMinutes = -at.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const local = new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(offsetMinutes / 60)}:${two(offsetMinutes % 60)}`;
}

/** A browser short of room throws away what nobody asked it to hold on to. */
function askToStay(): void {
  if ('storage' in navigator) void navigator.storage.persist().catch(() => {});
}
