import { isOpioid, type RegimenItem, type Statement } from '@cryobridge/plan';
import { dosesStatement } from './doses-statement.js';
import type { RescueSetting } from './rescue-setting.js';
import { takenMedication } from './taken-medication.js';

const hourMs = 3_600_000;

/** Opioids by mouth that the plan offers for breakthrough: when the next may come, after the last that was told. */
export function rescueOpioids(setting: RescueSetting): Statement[] {
  const offered = setting.regimen.items.filter(
    ({ role, state, dose }) =>
      role === 'rescue' && state === 'offer' && typeof dose.facts['hours'] === 'number',
  );
  if (offered.length === 0) return [dosesStatement('rescue-opioid-none')];
  return offered.map((item) => whenNext(item, setting));
}

/** Any opioid counts: another one does not shorten the interval. */
function whenNext(
  { drug, dose }: RegimenItem,
  { within, prescriptions, knowledge, now }: RescueSetting,
): Statement {
  const { lowMg = null, highMg = null } = dose.facts;
  const hours = Number(dose.facts['hours']);
  const facts = { drug, lowMg, highMg, hours };
  const opioids = within.doses.filter((placed) =>
    isOpioid(
      takenMedication(placed.dose, placed.dose.count, { day: placed.forDate, prescriptions }),
      knowledge,
    ),
  );
  if (!within.toldToday) return dosesStatement('rescue-opioid-last-unknown', facts, dose.claims);
  const last = Math.max(...opioids.map(({ latestMs }) => latestMs));
  const nextMs = last + hours * hourMs;
  if (opioids.length === 0 || nextMs <= Date.parse(now))
    return dosesStatement('rescue-opioid-now', facts, dose.claims);
  return dosesStatement('rescue-opioid-later', { ...facts, at: new Date(nextMs).toISOString() }, dose.claims);
}
