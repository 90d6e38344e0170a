/** Calendar days, `YYYY-MM-DD`. Days are counted in a person's own time zone, whatever the clock of the device says. */

const dayMs = 86_400_000;

/** Days from one to the other; negative when the other is earlier. */
export function dayNumber(from: string, to: string): number {
  return Math.round((utcMs(to) - utcMs(from)) / dayMs);
}

export function dayAfter(day: string, count: number): string {
  return new Date(utcMs(day) + count * dayMs).toISOString().slice(0, 10);
}

function utcMs(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new DayError(`not a day: ${day}`);
  return ms;
}

/** Which day it is there at an instant. */
export function dayIn(timeZone: string, instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new DayError(`not an instant: ${instant}`);
  const parts = formatOf(timeZone).formatToParts(ms);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs far more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

export class DayError extends Error {
  override readonly name = 'DayError';
}
