import { useDebouncedValue } from '@mantine/hooks';
import {
  exploredFigures,
  pushProbe,
  type DrawnPoint,
  type ExploreBench,
  type ExploredChoice,
  type ExploredFreeze,
  type Plan,
  type TargetDose,
} from '@cryobridge/plan';
import { boxAcross, medialOf, shapeFor } from '@cryobridge/plan/drawing';
import { Button } from '@mantine/core';
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../parts/Icon.js';
import { Note } from '../parts/Note.js';
import parts from '../parts/parts.module.css';
import { ChanceNote } from './ChanceNote.js';
import type { TriedDose } from './compare-doses.js';
import { CompareDoses } from './CompareDoses.js';
import { ExploreControls } from './ExploreControls.js';
import { ExploredPicture } from './ExploredPicture.js';
import { ExploredTable } from './ExploredTable.js';
import styles from './explore.module.css';
import { exploredBox, insideBox } from './explored-picture.js';
import { exploredSentence, placementWords } from './explored-words.js';
import { Options } from './Options.js';
import { useExplored } from './use-explored.js';
import { useSteady } from './use-steady.js';
import { exploreWords } from './explore-words.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly bench: ExploreBench;
  readonly onLeave: () => void;
}

/** A change is told when nothing has changed for so long. */
const tellAfterMs = 700;

/** Tries out another place, freeze or blood flow. Nothing of it is kept, and the plan stays as it is. */
export function ExploreNerve({ plan, dose, bench, onLeave }: Props) {
  const planned = dose.dose;
  const [choice, choose] = useState<ExploredChoice>({
    freezeSeconds: planned.freezeSeconds,
    cycles: planned.cycles,
    perfusion: 'typical',
  });
  const [placements, place] = useState(planned.placements);
  const [at, moveWhich] = useState(0);
  const nerve = useMemo(() => exploredNerve(plan, dose), [plan, dose]);
  const { answer, chance, explore } = useExplored(nerve, bench, { choice, placements });
  const freeze = answer?.freeze ?? null;
  const box = useMemo(
    () =>
      exploredBox(
        boxAcross(dose, shapeFor(plan.iceShapes, dose), medialOf(plan, dose)),
        dose.section.depthMm,
      ),
    [plan, dose],
  );
  // The picture first, the numbers after it.
  const shown = useDeferredValue(useMemo(() => ({ freeze, placements, at }), [freeze, placements, at]));
  const figures = useMemo(
    () => (shown.freeze === null ? null : exploredFigures(bench, shown.freeze, shown)),
    [bench, shown],
  );
  const [kept, keep] = useState<TriedDose | null>(null);
  const found = chance.kind === 'known' ? chance.found : null;
  const tried = useDeferredValue(
    useMemo(
      () =>
        shown.freeze === null || figures === null
          ? null
          : {
              choice: choiceOf(shown.freeze, choice),
              placements: shown.placements,
              freeze: shown.freeze,
              figures,
              found,
            },
      [shown, figures, found, choice],
    ),
  );
  const change = useSteady((next: ExploredChoice) => {
    explore({ choice: next, placements, sameFreeze: false });
    choose(next);
  });
  const put = (to: (from: DrawnPoint) => DrawnPoint) => {
    const next = placements.map((one, n) => (n === at ? { ...one, ...to(one) } : one));
    // A drag would else be drawn a frame later.
    flushSync(() => {
      explore({ choice, placements: next, sameFreeze: true });
      place(next);
    });
  };
  const moveTo = useSteady((to: DrawnPoint) => put((from) => pushProbe(bench, from, insideBox(box, to))));
  const step = useSteady(({ xMm, yMm }: DrawnPoint) =>
    put((from) => pushProbe(bench, from, insideBox(box, { xMm: from.xMm + xMm, yMm: from.yMm + yMm }))),
  );
  const reset = useSteady(() => put((from) => planned.placements[at] ?? from));
  const sentence =
    figures === null || freeze === null
      ? ''
      : exploredSentence({ figures, chance, planned: dose.coverage, ...freeze.protocol });
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  const [told] = useDebouncedValue(sentence, tellAfterMs);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles['explore']}
      aria-label={exploreWords.exploreNerve.exploredNotPlanned}
      data-explored-seconds={freeze?.protocol.freezeSeconds}
      data-explored-quality={freeze?.quality}
    >
      <Head onLeave={onLeave} />
      {placements.length > 1 && (
        <Options
          legend={exploreWords.exploreNerve.whichToMoveThe}
          options={placements.map((_, n) => ({ value: n, text: placementWords(placements, n) }))}
          value={at}
          onChoose={moveWhich}
        />
      )}
      {freeze !== null && (
        <ExploredPicture
          plan={plan}
          dose={dose}
          bench={bench}
          choice={choice}
          freeze={freeze}
          placements={placements}
          at={at}
          box={box}
          onMove={moveTo}
          onStep={step}
          onReset={reset}
        />
      )}
      {answer === null && <p className={parts['quiet']}>{exploreWords.exploreNerve.freezing}</p>}
      {answer?.fault != null && (
        <Note tone="warn">{exploreWords.exploreNerve.thisFreezeCannotBe(answer.fault)}</Note>
      )}
      <ExploreControls bench={bench} planned={planned} choice={choice} onChoose={change} />
      {figures !== null && <ExploredTable dose={dose} figures={figures} chance={chance} at={at} />}
      <ChanceNote chance={chance} at={at} />
      {tried !== null && <CompareDoses plan={plan} dose={dose} box={box} a={kept} b={tried} onKeep={keep} />}
      <p className={`${parts['small']} ${styles['sentence']}`} aria-live="polite">
        {told}
      </p>
    </section>
  );
}

/** Stays as it is while a hand drags. */
const Head = memo(function Head({ onLeave }: Pick<Props, 'onLeave'>) {
  return (
    <div className={styles['head']}>
      <p className={styles['label']}>
        <Icon name="warn" />
        {exploreWords.exploreNerve.exploredNotPlanned}
      </p>
      <Button variant="outline" size="compact-md" onClick={onLeave}>
        {exploreWords.exploreNerve.backToThePlan}
      </Button>
    </div>
  );
});

/** The freeze that is shown may lag behind what was chosen; its protocol is its own. */
function choiceOf({ protocol }: ExploredFreeze, { perfusion }: ExploredChoice): ExploredChoice {
  return { cycles: protocol.cycles, freezeSeconds: protocol.freezeSeconds, perfusion };
}

/** What the workers need of the plan. */
function exploredNerve({ claims, targets, iceShapes }: Plan, dose: TargetDose) {
  const shapes = iceShapes.map(({ id, tissue }) => ({ id, tissue }));
  return { plan: { claims, targets, iceShapes: shapes }, dose };
}
