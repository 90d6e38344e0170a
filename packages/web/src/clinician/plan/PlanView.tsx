import type { CaseDetail } from '@cryobridge/contract';
import { useState, type ReactNode } from 'react';
import { BookingCard } from '../booking/BookingCard.js';
import { FormularyNote } from '../versions/FormularyNote.js';
import { KeptAnswer } from '../versions/KeptAnswer.js';
import { NewerNote } from '../versions/NewerNote.js';
import { VersionBar } from '../versions/VersionBar.js';
import { PapersCard } from '../papers/PapersCard.js';
import { AnswerProvider } from './AnswerProvider.js';
import { AssumedCard } from './AssumedCard.js';
import { BeforeCard } from './BeforeCard.js';
import { BridgeCard } from './BridgeCard.js';
import { CoverCard } from './CoverCard.js';
import { DoseCard } from './DoseCard.js';
import { DraftBanner } from './DraftBanner.js';
import { FollowUpCard } from './FollowUpCard.js';
import { GuidanceCard } from './GuidanceCard.js';
import { HeldCard } from './HeldCard.js';
import { MayWeCard } from './MayWeCard.js';
import { NerveCard } from './NerveCard.js';
import { NerveTabs } from './NerveTabs.js';
import { PersonCard } from './PersonCard.js';
import { RegimenCards } from './RegimenCards.js';
import { SourcesCard } from './SourcesCard.js';
import { TargetsNote } from './TargetsNote.js';
import { TimingCard } from './TimingCard.js';
import styles from './plan.module.css';

interface Props {
  readonly detail: CaseDetail;
  /** A version that is not the latest: nothing is answered, signed or undone. */
  readonly readOnly?: boolean;
}

/** What stands around the latest version: who else works on it, and what may be done with it. */
function Around({ detail, readOnly = false, children }: Props & { readonly children: ReactNode }) {
  if (readOnly) return children;
  return (
    <AnswerProvider detail={detail}>
      <NewerNote detail={detail} />
      <KeptAnswer detail={detail} />
      <FormularyNote detail={detail} />
      <VersionBar detail={detail} />
      {children}
    </AnswerProvider>
  );
}

/** The plan in three columns: may we; where, how sure and how long it lasts; the dose and what goes with it. */
export function PlanView({ detail, readOnly = false }: Props) {
  const { plan } = detail;
  const [chosen, choose] = useState<string | null>(null);
  const dose = plan.doses.find((one) => one.nerveSite === chosen) ?? plan.doses[0] ?? null;
  return (
    <Around detail={detail} readOnly={readOnly}>
      {plan.draft && <DraftBanner plan={plan} open={detail.questions.length} />}
      <div className={`${styles['columns']} ${dose === null ? styles['undosed'] : ''}`}>
        <div className={styles['left']}>
          <PersonCard detail={detail} />
          <MayWeCard detail={detail} />
          <PapersCard detail={detail} />
          <AssumedCard plan={plan} />
        </div>
        <div className={styles['centre']}>
          {dose === null ? (
            <HeldCard plan={plan} />
          ) : (
            <>
              <NerveTabs plan={plan} chosen={dose.nerveSite} onChoose={choose} />
              <NerveCard key={dose.nerveSite} plan={plan} dose={dose} questions={detail.questions} />
              <TargetsNote plan={plan} />
            </>
          )}
        </div>
        <div className={styles['right']}>
          {dose !== null && (
            <>
              <DoseCard plan={plan} dose={dose} />
              <GuidanceCard dose={dose} />
            </>
          )}
          {plan.regimen && <RegimenCards regimen={plan.regimen} />}
          <SourcesCard plan={plan} />
        </div>
        <div className={styles['lower']}>
          {plan.forecast && <CoverCard plan={plan} forecast={plan.forecast} />}
          <div className={styles['pair']}>
            <TimingCard plan={plan} />
            {!readOnly && <BookingCard caseId={detail.id} window={plan.timing.window} />}
            {plan.bridge && <BridgeCard bridge={plan.bridge} />}
            <BeforeCard plan={plan} />
            <FollowUpCard plan={plan} />
          </div>
        </div>
      </div>
    </Around>
  );
}
