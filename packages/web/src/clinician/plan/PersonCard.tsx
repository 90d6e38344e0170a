import type { CaseDetail } from '@cryobridge/contract';
import type { Plan } from '@cryobridge/plan';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { longDate } from '../../format/date.js';
import { capital, plain } from '../../format/labels.js';
import { number } from '../../format/number.js';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { Icon } from '../../parts/Icon.js';
import parts from '../../parts/parts.module.css';
import styles from './plan.module.css';

/** Who this is about. What the record does not tell is said to be unknown. */
export function PersonCard({ detail }: { readonly detail: CaseDetail }) {
  const { plan } = detail;
  const role = useSession().data?.user?.role;
  return (
    <section className={`${parts['card']} ${styles['person']}`} aria-label="Person">
      <div className={styles['personHead']}>
        <h1>{detail.label}</h1>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          leftSection={<Icon name="print" size={16} />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
      {personLines(plan).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {role !== undefined && writesCases(role) && (
        <p>
          <Link to={`/cases/${detail.id}/course`}>Follow the course</Link> ·{' '}
          <Link to={`/cases/${detail.id}/course?then=day`}>Procedure day</Link>
        </p>
      )}
    </section>
  );
}

export function personLines({ person, bridge }: Pick<Plan, 'person' | 'bridge'>): readonly string[] {
  const body = [
    ageWords(person),
    person.sex ?? 'sex unknown',
    person.weightKg === null ? 'weight unknown' : `${number(person.weightKg)} kg`,
    person.bmiKgPerM2 === null ? null : `BMI ${number(person.bmiKgPerM2, 1)}`,
  ];
  const where = `${person.side ?? 'side unknown'}, ${person.level === null ? 'level unknown' : plain(person.level)}`;
  const when =
    person.surgeryDate === null ? 'Surgery date unknown' : `Surgery ${longDate(person.surgeryDate)}`;
  return [body.filter((part) => part !== null).join(' · '), capital(where), when, tmrLine(bridge)];
}

function ageWords({ ageYears, ageRangeYears }: Plan['person']): string {
  if (ageYears !== null) return `${ageYears} years`;
  return ageRangeYears === null ? 'age unknown' : `${ageRangeYears[0]} to ${ageRangeYears[1]} years`;
}

function tmrLine(bridge: Plan['bridge']): string {
  if (bridge === null || bridge.tmr === 'unknown') return 'TMR not known';
  if (bridge.tmr === 'not-planned') return 'TMR not planned';
  return bridge.tmrDate === null ? 'TMR planned, no date' : `TMR ${longDate(bridge.tmrDate)}`;
}
