import { Button } from '@mantine/core';
import {
  exploredSpace,
  type ExploreBench,
  type ExploredChoice,
  type NerveSection,
  type Placement,
  type Plan,
  type TargetDose,
} from '@cryobridge/plan';
import { lethalThresholdC, medialOf, probeSize, type Box, type Moment } from '@cryobridge/plan/drawing';
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import { gutterPx } from '../drawing/frame.js';
import { Note } from '../parts/Note.js';
import parts from '../parts/parts.module.css';
import { alongMiddleMm, anatomyOf, drawnProbes, type Anatomy } from './anatomy.js';
import { OrbitButtons } from './OrbitButtons.js';
import { heightFor, opening, sheetFor, type View } from './orbit.js';
import { SpaceCanvas } from './SpaceCanvas.js';
import { SpaceOverlay } from './SpaceOverlay.js';
import { SpaceStatus } from './SpaceStatus.js';
import { SpaceTable } from './SpaceTable.js';
import type { SpacePicture, SpaceScene } from './space-picture.js';
import { canDrawInSpace } from './space-stage.js';
import { spaceWords } from './space-words.js';
import styles from './space.module.css';
import { useSpace } from './use-space.js';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly bench: ExploreBench;
  readonly choice: ExploredChoice;
  /** The one that runs is last. */
  readonly ordered: readonly Placement[];
  readonly moment: Moment;
  readonly tissue: 'muscle' | 'fat';
  readonly box: Box;
  readonly widthPx: number;
  /** Shown where this browser cannot draw in space. */
  readonly fallback: ReactNode;
}

/** Nerve, probe, ice and artery in space, at the moment of the time slider. */
export function SpaceView(props: Props) {
  const [drawn, setDrawn] = useState<'yes' | 'never' | 'lost'>(() => (canDrawInSpace() ? 'yes' : 'never'));
  const lose = useCallback(() => setDrawn('lost'), []);
  if (drawn === 'yes') return <Drawn {...props} onLost={lose} />;
  return (
    <>
      <Note tone="warn">{drawn === 'never' ? spaceWords.noWebGl : spaceWords.lost}</Note>
      {drawn === 'lost' && (
        <Button variant="outline" size="compact-md" onClick={() => setDrawn('yes')}>
          {spaceWords.again}
        </Button>
      )}
      {props.fallback}
    </>
  );
}

function Drawn(props: Props & { readonly onLost: () => void }) {
  const { plan, dose, bench, choice, ordered, moment, tissue, box, widthPx } = props;
  const lethalC = lethalThresholdC(dose);
  const scene = useScene({ bench, choice, ordered, lethalC });
  const { section } = dose;
  const timed = useMemo(
    () => ({ running: moment.pass, timeSeconds: moment.timeSeconds }),
    [moment.pass, moment.timeSeconds],
  );
  const { state, shown, cancel, compute } = useSpace(scene, timed);
  const medial = medialOf(plan, dose);
  const anatomy = useMemo(
    () => anatomyOf(section, { box, tissue, medial, placements: dose.dose.placements }),
    [section, box, tissue, medial, dose],
  );
  const probes = useMemo(() => drawnProbes(ordered, alongMiddleMm(ordered)), [ordered]);
  const size = useMemo(() => probeSize(plan, dose.dose.probe), [plan, dose]);
  const [view, setView] = useState<View>(opening);
  const gutter = gutterPx(widthPx);
  const sheet = useMemo(() => {
    const width = Math.max(160, Math.round(widthPx - gutter));
    const focus = probes.at(-1)?.middle ?? [0, 0, 0];
    return sheetFor(anatomy.room, view, { widthPx: width, heightPx: heightFor(anatomy.room, width), focus });
  }, [anatomy, view, widthPx, gutter, probes]);
  const picture = shown?.picture ?? null;
  const keys = useId();
  const overlay = { sheet, anatomy, probes, picture, lethalC, gutterPx: gutter };
  return (
    <div data-space-state={state.kind} data-space-ms={shown?.computedMs.toFixed(0)}>
      <SpaceCanvas
        {...overlay}
        size={size}
        view={view}
        onView={setView}
        onLost={props.onLost}
        sentence={sentenceOf(picture, lethalC)}
        describedBy={keys}
      >
        <SpaceOverlay {...overlay} />
      </SpaceCanvas>
      <SpaceStatus
        state={state}
        older={shown !== null && shown.scene !== scene}
        onCancel={cancel}
        onCompute={compute}
      />
      <OrbitButtons view={view} onView={setView} />
      <p id={keys} className={parts['small']}>
        {spaceWords.keys}
      </p>
      {shown !== null && (
        <SpaceTable
          figures={shown.picture.figures}
          timeSeconds={shown.picture.moment.timeSeconds}
          lethalC={lethalC}
          artery={arteryOf(section, shown.scene)}
        />
      )}
      <Notes section={section} anatomy={anatomy} scene={scene} stepMm={picture?.stepMm ?? null} />
    </div>
  );
}

function useScene(of: {
  readonly bench: ExploreBench;
  readonly choice: ExploredChoice;
  readonly ordered: readonly Placement[];
  readonly lethalC: number;
}): SpaceScene {
  const { bench, choice, ordered, lethalC } = of;
  return useMemo(() => {
    const { angleDegrees, widthMm, heightMm } = bench.ellipse;
    return {
      space: exploredSpace(bench, bench.request(choice), ordered),
      pose: {
        angleDegrees,
        mirror: bench.mirror,
        depthMm: bench.section.depthMm,
        nerve: { widthMm, heightMm },
        lethalC,
      },
    };
  }, [bench, choice, ordered, lethalC]);
}

function sentenceOf(picture: SpacePicture | null, thresholdC: number): string {
  const figures = picture?.figures;
  return spaceWords.sentence({
    radiusMm: figures?.ice?.radiusMm ?? null,
    alongShaftMm: figures?.ice?.alongShaftMm ?? null,
    nerveLengthMm: figures?.lethal?.nerveLengthMm ?? null,
    thresholdC,
  });
}

function arteryOf({ neighbours }: NerveSection, { space }: SpaceScene) {
  const arteries = neighbours.filter(({ kind }) => kind === 'artery');
  const [nearest] = arteries.toSorted((a, b) => (a.gapMm ?? Infinity) - (b.gapMm ?? Infinity));
  return nearest === undefined ? null : { name: nearest.name, state: space.artery };
}

interface NotesProps {
  readonly section: NerveSection;
  readonly anatomy: Anatomy;
  readonly scene: SpaceScene;
  readonly stepMm: number | null;
}

/** What the picture does not show, and how sure it is. */
function Notes({ section, anatomy, scene, stepMm }: NotesProps) {
  const artery = arteryOf(section, scene);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  const unknown = section.neighbours.filter(({ gapMm }) => gapMm === null);
  const drawn = anatomy.neighbours.map(({ name }) => name);
  const far = section.neighbours.filter(({ name, gapMm }) => gapMm !== null && !drawn.includes(name));
  const lines = [
    artery === null ? null : spaceWords.artery(artery.state, artery.name),
    unknown.length === 0 ? null : spaceWords.notDrawn(names(unknown)),
    far.length === 0 ? null : spaceWords.farAway(names(far)),
    spaceWords.scaleNote,
    stepMm === null ? null : spaceWords.error(stepMm),
  ];
  return (
    <div className={`${parts['small']} ${styles['notes']}`} data-space-artery={scene.space.artery}>
      {lines.map((line) => line !== null && <p key={line}>{line}</p>)}
    </div>
  );
}
