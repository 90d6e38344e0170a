import type { Plan } from '@cryobridge/plan';
import { formularyWords } from '../../admin/formulary/formulary-words.js';
import { CoverChart } from '../../chart/CoverChart.js';
import { claimLabel } from '../../parts/claim-label.js';
import { sentence } from '../../parts/sentence.js';
import { coverSentence, gapSentence, surgeryDay, worksSentence } from '../plan/cover-words.js';
import { dayWords, followUpGroups } from '../plan/follow-up-groups.js';
import { PrintList } from './PrintList.js';
import styles from './print.module.css';
import { printWords } from './print-words.js';

/** Timing, cover, bridge, table-side checks, follow-up and what is assumed. */
export function PrintRest({ plan }: { readonly plan: Plan }) {
  const { formularyVersion } = plan.madeFrom;
  const local = formularyVersion === undefined ? '' : ` (${formularyWords.madeWith(formularyVersion)})`;
  const { forecast, bridge, timing } = plan;
  return (
    <>
      {forecast && (
        <>
          <h2>{printWords.printRest.howLongItMay}</h2>
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
      <h2>{printWords.printRest.whenHowAndAfterwards}</h2>
      <div className={styles['two']}>
        <PrintList title={printWords.printRest.when} list={timing.notes} />
        <PrintList title={printWords.printRest.untilSurgery} list={plan.protection} />
        <PrintList title={printWords.printRest.askTheSurgeon} list={bridge?.surgeonQuestions ?? []} />
        <PrintList title={printWords.printRest.equipment} list={plan.equipment} />
        <PrintList title={printWords.printRest.operator} list={plan.operatorChecks} />
        <PrintList title={printWords.printRest.steps} list={plan.procedureSteps} />
        {plan.followUp.length > 0 && (
          <section>
            <h3>{printWords.printRest.followUp}</h3>
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
          <h2>{printWords.printRest.assumedInThisPlan}</h2>
          <p className={styles['assumed']} lang="en" dir="auto">
            {plan.assumed.map((one) => claimLabel(one.label)).join('; ')}.
          </p>
        </>
      )}
      <p className={styles['quiet']}>
        {printWords.printRest.madeFrom({ ...plan.madeFrom, plan: plan.hash.slice(0, 12) })}
        {local}
      </p>
    </>
  );
}
