import type { CaseDetail } from '@cryobridge/contract';
import type { Plan } from '@cryobridge/plan';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { between } from '../../format/between.js';
import { longDate } from '../../format/date.js';
import { capital, plain } from '../../format/labels.js';
import { number } from '../../format/number.js';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { Icon } from '../../parts/Icon.js';
import parts from '../../parts/parts.module.css';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** Who this is about. What the record does not tell is said to be unknown. */
export function PersonCard({ detail }: { readonly detail: CaseDetail }) {
  const { plan } = detail;
  const role = useSession().data?.user?.role;
  return (
    <section className={`${parts['card']} ${styles['person']}`} aria-label={planWords.personCard.person}>
      <div className={styles['personHead']}>
        <h1>{detail.label}</h1>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          leftSection={<Icon name="print" size={16} />}
          onClick={() => window.print()}
        >
          {planWords.personCard.print}
        </Button>
      </div>
      {personLines(plan).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {role !== undefined && writesCases(role) && (
        <p>
          <Link to={`/cases/${detail.id}/course`}>{planWords.personCard.followTheCourse}</Link> ·{' '}
          <Link to={`/cases/${detail.id}/course?then=day`}>{planWords.personCard.procedureDay}</Link>
        </p>
      )}
    </section>
  );
}

export function personLines({ person, bridge }: Pick<Plan, 'person' | 'bridge'>): readonly string[] {
  const body = [
    ageWords(person),
    person.sex === null ? planWords.personCard.sexUnknown : plain(person.sex),
    person.weightKg === null
      ? planWords.personCard.weightUnknown
      : planWords.personCard.kg(number(person.weightKg)),
    person.bmiKgPerM2 === null ? null : planWords.personCard.bmi(number(person.bmiKgPerM2, 1)),
  ];
  const where = planWords.personCard.where(
    person.side === null ? planWords.personCard.sideUnknown : plain(person.side),
    person.level === null ? planWords.personCard.levelUnknown : plain(person.level),
  );
  const when =
    person.surgeryDate === null
      ? planWords.personCard.surgeryDateUnknown
      : planWords.personCard.surgery(longDate(person.surgeryDate));
  return [body.filter((part) => part !== null).join(between), capital(where), when, tmrLine(bridge)];
}

function ageWords({ ageYears, ageRangeYears }: Plan['person']): string {
  if (ageYears !== null) return planWords.personCard.years(ageYears);
  return ageRangeYears === null
    ? planWords.personCard.ageUnknown
    : planWords.personCard.yearsBetween(ageRangeYears[0], ageRangeYears[1]);
}

function tmrLine(bridge: Plan['bridge']): string {
  if (bridge === null || bridge.tmr === 'unknown') return planWords.personCard.tmrNotKnown;
  if (bridge.tmr === 'not-planned') return planWords.personCard.tmrNotPlanned;
  return bridge.tmrDate === null
    ? planWords.personCard.tmrPlannedNoDate
    : planWords.personCard.tmrOn(longDate(bridge.tmrDate));
}
