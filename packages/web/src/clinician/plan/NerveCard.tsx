import { Button } from '@mantine/core';
import {
  ClaimError,
  exploreBench,
  type ExploreBench,
  type Plan,
  type Question,
  type TargetDose,
} from '@cryobridge/plan';
import { useEffect, useMemo, useRef, useState } from 'react';
import explore from '../../explore/explore.module.css';
import { ExploreNerve } from '../../explore/ExploreNerve.js';
import parts from '../../parts/parts.module.css';
import { Statements } from '../../parts/Statements.js';
import { DoseAnswer } from './DoseAnswer.js';
import { MeasureQuestions } from './MeasureQuestions.js';
import { NerveFigures } from './NerveFigures.js';
import { NervePicture } from './NervePicture.js';
import { OtherDoses } from './OtherDoses.js';
import { Spread } from './Spread.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly questions: readonly Question[];
}

/** Where, how long and how sure for one nerve. */
export function NerveCard({ plan, dose, questions }: Props) {
  const bench = useMemo(() => benchOf(plan, dose), [plan, dose]);
  const [exploring, setExploring] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (!exploring && left.current) opener.current?.focus({ preventScroll: true });
    left.current = exploring;
  }, [exploring]);
  const target = plan.targets.find((one) => one.nerveSite === dose.nerveSite);
  return (
    <div className={parts['card']} role="tabpanel" id="nerve-panel" aria-labelledby={`tab-${dose.nerveSite}`}>
      <div className={styles['nerve']}>
        {exploring && bench !== null ? (
          <ExploreNerve
            key={plan.hash}
            plan={plan}
            dose={dose}
            bench={bench}
            onLeave={() => setExploring(false)}
          />
        ) : (
          <div>
            {bench !== null && (
              <p className={explore['open']}>
                <Button ref={opener} variant="outline" size="compact-md" onClick={() => setExploring(true)}>
                  {planWords.nerveCard.explore}
                </Button>
                <span className={parts['small']}>{planWords.nerveCard.moveTheProbeOr}</span>
              </p>
            )}
            <NervePicture plan={plan} dose={dose} />
          </div>
        )}
        <div>
          {exploring && bench !== null && <p className={styles['subhead']}>{planWords.nerveCard.thePlan}</p>}
          <NerveFigures plan={plan} dose={dose} />
          <MeasureQuestions dose={dose} label={target?.label ?? ''} questions={questions} />
        </div>
      </div>
      <DoseAnswer dose={dose} />
      <div className={styles['below']}>
        <OtherDoses dose={dose} />
        <Spread dose={dose} />
      </div>
      <div className={styles['notes']}>
        <Statements list={[...(target?.notes ?? []), ...dose.notes]} />
      </div>
    </div>
  );
}

/** Null where there is nothing to explore, or a plan made by other rules lacks what it takes. */
function benchOf(plan: Plan, dose: TargetDose): ExploreBench | null {
  try {
    return exploreBench(plan, dose);
  } catch (error) {
    if (error instanceof ClaimError) return null;
    throw error;
  }
}
