export interface Due {
  readonly tone: 'late' | 'near' | 'calm';
  readonly minutes: number;
}

const nearMinutes = 60;

/** How long until the clock of an alert runs out; negative once it has. Null: it has no clock. */
export function dueOf(dueAt: string | null, nowMs: number): Due | null {
  if (dueAt === null) return null;
  const minutes = Math.floor((Date.parse(dueAt) - nowMs) / 60_000);
  return { minutes, tone: minutes < 0 ? 'late' : minutes < nearMinutes ? 'near' : 'calm' };
}
