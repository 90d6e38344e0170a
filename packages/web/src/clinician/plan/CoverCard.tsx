import type { CoverForecast, Plan } from '@cryobridge/plan';
import { CoverChart } from '../../chart/CoverChart.js';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { Sized } from '../../parts/Sized.js';
import { Statements } from '../../parts/Statements.js';
import { CoverTable } from './CoverTable.js';
import { coverSentence, gapSentence, surgeryDay, worksSentence } from './cover-words.js';
import { planWords } from './plan-words.js';

interface Props {
  readonly plan: Plan;
  readonly forecast: CoverForecast;
}

/** For how long it may last, and whether TMR takes over in time. Cover is silence of nerves, not relief. */
export function CoverCard({ plan, forecast }: Props) {
  const cover = coverSentence(forecast);
  const gap = gapSentence(plan.bridge, forecast);
  return (
    <Card title={planWords.coverCard.coverAgainstTmr}>
      <p>{worksSentence(forecast)}</p>
      <Sized guess={560}>
        {(widthPx) => (
          <CoverChart
            forecast={forecast}
            bridge={plan.bridge}
            surgeryDay={surgeryDay(plan)}
            widthPx={widthPx}
            sentence={planWords.coverCard.chanceThatTheFrozen(cover, gap)}
          />
        )}
      </Sized>
      <p>{cover}</p>
      <p>
        <strong>{gap}</strong>
      </p>
      <Statements list={forecast.notes} first={2} />
      <details className={parts['details']}>
        <summary>{planWords.coverCard.curveAsATable}</summary>
        <CoverTable forecast={forecast} bridge={plan.bridge} plan={plan} />
      </details>
    </Card>
  );
}
