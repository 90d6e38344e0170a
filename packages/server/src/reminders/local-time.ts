import { dayAfter, dayIn } from '@cryobridge/course';

/** `HH:MM` on a clock of the person's place. */
export type ClockTime = string;

const minuteMs = 60_000;

/** What a clock there shows. */
export function clockIn(timeZone: string, at: Date): ClockTime {
  const parts = new Intl.DateTimeFormat('en-GB-u-nu-latn', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  return `${part('hour')}:${part('minute')}`;
}

/**
 * The moment at which a clock there shows the time on the day. A time that a change of the clock leaps over is
 * as much later as the clock leaps; of a time that comes twice the first is meant.
 */
export function momentOf(timeZone: string, day: string, time: ClockTime): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = [asUtc - 26 * 60 * minuteMs, asUtc + 26 * 60 * minuteMs].map((ms) =>
    offsetMs(timeZone, ms),
  );
  const [before = 0, after = 0] = offsets;
  const candidates = [asUtc - before, asUtc - after].filter((ms) => ms + offsetMs(timeZone, ms) === asUtc);
  return new Date(candidates.length === 0 ? asUtc - before : Math.min(...candidates));
}

/** How far a clock there is ahead of UTC. */
function offsetMs(timeZone: string, ms: number): number {
  const minute = Math.floor(ms / minuteMs) * minuteMs;
  const at = new Date(minute);
  const shown = `${dayIn(timeZone, at.toISOString())}T${clockIn(timeZone, at)}:00Z`;
  return Date.parse(shown) - minute;
}

/** From one time to the other, over midnight where the first is later; the same time twice is never. */
export function isWithin(time: ClockTime, from: ClockTime, until: ClockTime): boolean {
  if (from === until) return false;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** The next moment after `now` at which a clock there shows the time. */
export function nextMoment(timeZone: string, time: ClockTime, now: Date): Date {
  const today = dayIn(timeZone, now.toISOString());
  for (let ahead = 0; ; ahead += 1) {
    const moment = momentOf(timeZone, dayAfter(today, ahead), time);
    if (moment > now) return moment;
  }
}
