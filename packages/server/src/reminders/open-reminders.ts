import type { RemindParts } from './remind.js';
import { remindAll } from './remind.js';

export interface Reminders {
  /** Looks now; for tests. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** Looks again and again; of several servers on one database each reminder is sent by one. */
export function openReminders(parts: RemindParts, everyMs = 20_000): Reminders {
  let underWay: Promise<void> | null = null;
  const look = () => {
    underWay ??= remindAll(parts)
      .catch(() => parts.trouble('reminders cannot be looked at now; they are tried again'))
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  const timer = setInterval(() => void look(), everyMs).unref();
  return {
    look,
    async close() {
      clearInterval(timer);
      await underWay;
      parts.mailer?.close();
    },
  };
}
