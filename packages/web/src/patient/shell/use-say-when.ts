import { useLanguage } from '../language/language-context.js';
import { sayWhen } from '../language/say.js';
import { useMe } from '../me/me-context.js';

/** Says an instant by the patient's clock and language. */
export function useSayWhen(): (instant: string | number) => string {
  const { code } = useLanguage();
  const { today } = useMe().known;
  const timeZone = today?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (instant) => sayWhen(instant, { timeZone, nowMs: Date.now(), language: code });
}
