import type { PatientMedicine } from '@cryobridge/contract';
import { sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { useKnownToday, useMe } from '../me/me-context.js';
import { Icon } from '../shell/Icon.js';
import { Note } from '../shell/Note.js';
import { useSayWhen } from '../shell/use-say-when.js';
import { dayShown } from './day-shown.js';

/** What is prescribed, when the next dose is allowed, what is left today. Says nothing that it cannot know. */
export function Medicines() {
  const { page } = useLanguage();
  const { known, pending } = useMe();
  const { today, atMs } = useKnownToday();
  const when = useSayWhen();
  const isOld = dayShown({ known, nowMs: Date.now() }) !== today.today;
  const isUncounted = pending.some(
    ({ state, owner, report }) =>
      owner === today.patientId && state !== 'sent' && (report.answers.doses ?? []).length > 0,
  );
  return (
    <section aria-labelledby="medicines">
      <h2 id="medicines">{page.medicines.title}</h2>
      {today.medicines.length === 0 && <p>{page.medicines.none}</p>}
      {isOld && today.medicines.length > 0 && (
        <Note tone="warn">{fill(page.medicines.old, { when: when(atMs) })}</Note>
      )}
      {!isOld && isUncounted && <Note tone="warn">{page.medicines.uncounted}</Note>}
      <ul className="list">
        {today.medicines.map((medicine) => (
          <Medicine key={medicine.id} medicine={medicine} isKnown={!isOld && !isUncounted} />
        ))}
      </ul>
    </section>
  );
}

function Medicine({ medicine, isKnown }: { readonly medicine: PatientMedicine; readonly isKnown: boolean }) {
  const { page, code } = useLanguage();
  const when = useSayWhen();
  const { text, instruction, nextAllowedAt, leftToday, unit } = medicine;
  const isSpent = leftToday !== null && leftToday <= 0;
  const isNow = nextAllowedAt !== null && Date.parse(nextAllowedAt) <= Date.now();
  return (
    <li>
      <strong>
        <bdi>{text}</bdi>
      </strong>
      <span className="quiet block">
        <bdi>{instruction}</bdi>
      </span>
      {isKnown && (
        <span className={`allowed ${isNow && !isSpent ? 'yes' : ''}`}>
          <Icon name={isNow && !isSpent ? 'check' : 'waiting'} />
          <span>
            {!isSpent && (
              <span className="block">
                {nextAllowedAt === null
                  ? page.medicines.unknown
                  : isNow
                    ? page.medicines.now
                    : fill(page.medicines.at, { when: when(nextAllowedAt) })}
              </span>
            )}
            {leftToday !== null && (
              <span className="block">
                {isSpent
                  ? page.medicines.leftNone
                  : fill(page.medicines.left, {
                      amount: `${sayNumber(leftToday, code)} \u2068${unit}\u2069`,
                    })}
              </span>
            )}
          </span>
        </span>
      )}
    </li>
  );
}
