import type { Plan } from '@cryobridge/plan';
import { CoverChart } from '../../chart/CoverChart.js';
import { claimLabel } from '../../parts/claim-label.js';
import { sentence } from '../../parts/sentence.js';
import { coverSentence, gapSentence, surgeryDay, worksSentence } from '../plan/cover-words.js';
import { dayWords, followUpGroups } from '../plan/follow-up-groups.js';
import { PrintList } from './PrintList.js';
import styles from './print.module.css';

/** Timing, cover, bridge, table-side checks, follow-up and what is assumed. */
export function PrintRest({ plan }: { readonly plan: Plan }) {
  const { forecast, bridge, timing } = plan;
  return (
    <>
      {forecast && (
        <>
          <h2>How long it may last</h2>
          <p>{worksSentence(forecast)}</p>
          <CoverChart
            forecast={forecast}
            bridge={bridge}
            surgeryDay={surgeryDay(plan)}
            widthPx={680}
            sentence={coverSentence(forecast)}
          />
          <p>{`${coverSentence(forecast)} ${gapSentence(bridge, forecast)}`}</p>
        </>
      )}
      <h2>When, how and afterwards</h2>
      <div className={styles['two']}>
        <PrintList title="When" list={timing.notes} />
        <PrintList title="Until surgery" list={plan.protection} />
        <PrintList title="Ask the surgeon" list={bridge?.surgeonQuestions ?? []} />
        <PrintList title="Equipment" list={plan.equipment} />
        <PrintList title="Operator" list={plan.operatorChecks} />
        <PrintList title="Steps" list={plan.procedureSteps} />
        {plan.followUp.length > 0 && (
          <section>
            <h3>Follow-up</h3>
            <ul>
              {followUpGroups(plan.followUp).map(({ first, last, count }) => (
                <li key={first.day}>
                  {`${dayWords({ first, last })}: ${sentence(first.what)}${count === 1 ? '' : ` … ${sentence(last.what)}`}`}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {plan.assumed.length > 0 && (
        <>
          <h2>Assumed in this plan</h2>
          <p className={styles['assumed']}>{plan.assumed.map((one) => claimLabel(one.label)).join('; ')}.</p>
        </>
      )}
      <p className={styles['quiet']}>
        {`Knowledge ${plan.madeFrom.knowledgeVersion}, engine ${plan.madeFrom.engine}, asked on ${plan.madeFrom.now}, plan ${plan.hash.slice(0, 12)}.`}
      </p>
    </>
  );
}
