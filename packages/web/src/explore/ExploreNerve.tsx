import { useDebouncedValue } from '@mantine/hooks';
import {
  exploredFigures,
  pushProbe,
  type DrawnPoint,
  type ExploreBench,
  type ExploredChoice,
  type Plan,
  type TargetDose,
} from '@cryobridge/plan';
import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { boxAcross, medialOf } from '../drawing/picture-of.js';
import { shapeFor } from '../drawing/scene.js';
import { Icon } from '../parts/Icon.js';
import { Note } from '../parts/Note.js';
import parts from '../parts/parts.module.css';
import { ExploreControls } from './ExploreControls.js';
import { ExploredSection } from './ExploredSection.js';
import { ExploredTable } from './ExploredTable.js';
import styles from './explore.module.css';
import { exploredBox, insideBox } from './explored-picture.js';
import { exploredSentence, placementWords } from './explored-words.js';
import { Options } from './Options.js';
import { useExploredFreeze } from './use-explored-freeze.js';

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
  const answer = useExploredFreeze(useMemo(() => bench.request(choice), [bench, choice]));
  const freeze = answer?.freeze ?? null;
  const box = useMemo(
    () =>
      exploredBox(
        boxAcross(dose, shapeFor(plan.iceShapes, dose), medialOf(plan, dose)),
        dose.section.depthMm,
      ),
    [plan, dose],
  );
  const figures = useMemo(
    () => (freeze === null ? null : exploredFigures(bench, freeze, { placements, at })),
    [bench, freeze, placements, at],
  );
  const put = (to: (from: DrawnPoint) => DrawnPoint) =>
    place((all) => all.map((one, n) => (n === at ? { ...one, ...to(one) } : one)));
  const sentence =
    figures === null || freeze === null
      ? ''
      : exploredSentence({ figures, planned: dose.coverage, ...freeze.protocol });
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  const [told] = useDebouncedValue(sentence, tellAfterMs);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles['explore']}
      aria-label="Explored, not planned"
      data-explored-seconds={freeze?.protocol.freezeSeconds}
      data-explored-quality={freeze?.quality}
    >
      <div className={styles['head']}>
        <p className={styles['label']}>
          <Icon name="warn" />
          Explored, not planned
        </p>
        <Button variant="outline" size="compact-md" onClick={onLeave}>
          Back to the plan
        </Button>
      </div>
      {placements.length > 1 && (
        <Options
          legend="Which to move; the others stay"
          options={placements.map((_, n) => ({ value: n, text: placementWords(placements, n) }))}
          value={at}
          onChoose={moveWhich}
        />
      )}
      {freeze !== null && (
        <ExploredSection
          plan={plan}
          dose={dose}
          freeze={freeze}
          placements={placements}
          at={at}
          box={box}
          onMove={(to) => put((from) => pushProbe(bench, from, insideBox(box, to)))}
          onReset={() => put((from) => planned.placements[at] ?? from)}
        />
      )}
      {answer === null && <p className={parts['quiet']}>Freezing…</p>}
      {answer?.fault != null && <Note tone="warn">{`This freeze cannot be computed: ${answer.fault}.`}</Note>}
      <ExploreControls bench={bench} planned={planned} choice={choice} onChoose={choose} />
      {figures !== null && <ExploredTable dose={dose} figures={figures} at={at} />}
      <p className={`${parts['small']} ${styles['sentence']}`} aria-live="polite">
        {told}
      </p>
    </section>
  );
}
