import { useParams } from 'react-router';
import { useCase } from '../../api/queries.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { PlanContext } from '../../parts/plan-context.js';
import { Shell } from '../../parts/Shell.js';
import { PrintSheet } from '../print/PrintSheet.js';
import { EvidenceGrade } from './EvidenceGrade.js';
import { PlanView } from './PlanView.js';
import screen from '../print/print.module.css';
import { planWords } from './plan-words.js';

/** One case's plan: may we, where, how long, how sure, for how long does it last. */
export function PlanPage() {
  const { id = '' } = useParams();
  const found = useCase(id);
  if (found.data === undefined) {
    return (
      <Shell title={`${planWords.planPage.plan} · cryobridge`} here={planWords.planPage.plan}>
        {found.isError ? (
          <ErrorNote error={found.error} retry={() => void found.refetch()} />
        ) : (
          <Loading what={planWords.planPage.openingThePlan} />
        )}
      </Shell>
    );
  }
  const detail = found.data;
  return (
    <PlanContext value={detail.plan}>
      <div className={screen['screenOnly']}>
        <Shell
          title={`${detail.label} · cryobridge`}
          here={planWords.planPage.plan}
          aside={<EvidenceGrade evidence={detail.plan.evidence} />}
        >
          <PlanView detail={detail} />
        </Shell>
      </div>
      <PrintSheet detail={detail} />
    </PlanContext>
  );
}
