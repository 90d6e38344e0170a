import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import type { ProbeSize } from '@cryobridge/plan/drawing';
import type { Anatomy, DrawnProbe } from './anatomy.js';
import { dragged, keyView, type Sheet, type View } from './orbit.js';
import type { SpacePicture } from './space-picture.js';
import { SpaceStage } from './space-stage.js';
import { spaceWords } from './space-words.js';
import styles from './space.module.css';

interface Props {
  readonly anatomy: Anatomy;
  readonly probes: readonly DrawnProbe[];
  readonly size: ProbeSize;
  readonly picture: SpacePicture | null;
  readonly lethalC: number;
  readonly sheet: Sheet;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onLost: () => void;
  /** What is seen, in words. */
  readonly sentence: string;
  readonly describedBy: string;
  /** Room beside it for names. */
  readonly gutterPx: number;
  /** Lies over the picture. */
  readonly children: ReactNode;
}

/** The picture itself: drawn anew whenever something of it changes, and never else. */
export function SpaceCanvas(props: Props) {
  const { anatomy, probes, size, picture, lethalC, sheet, view, onView, onLost } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<SpaceStage | null>(null);
  const grip = useRef<{ readonly x: number; readonly y: number; readonly view: View } | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const made = makeStage(element);
    if (made === null) onLost();
    stage.current = made;
    element.addEventListener('webglcontextlost', onLost);
    return () => {
      element.removeEventListener('webglcontextlost', onLost);
      made?.dispose();
      stage.current = null;
    };
  }, [onLost]);
  useEffect(() => stage.current?.setAnatomy(anatomy), [anatomy]);
  useEffect(() => stage.current?.setProbes(probes, size, anatomy), [probes, size, anatomy]);
  useEffect(() => stage.current?.setPicture(picture, lethalC), [picture, lethalC, anatomy]);
  useEffect(() => stage.current?.draw(sheet), [sheet, anatomy, probes, size, picture, lethalC]);
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (grip.current === null) return;
    const { x, y, view: from } = grip.current;
    onView({ ...dragged(from, clientX - x, clientY - y, sheet.widthPx), zoom: from.zoom });
  };
  const wholePx = sheet.widthPx + props.gutterPx;
  return (
    <div
      className={styles['stage']}
      style={{ aspectRatio: `${wholePx} / ${sheet.heightPx}`, maxWidth: wholePx }}
      dir="ltr"
    >
      <canvas
        ref={canvas}
        role="application"
        tabIndex={0}
        aria-roledescription={spaceWords.roleDescription}
        aria-label={props.sentence}
        aria-describedby={props.describedBy}
        className={styles['canvas']}
        style={{ width: `${(100 * sheet.widthPx) / wholePx}%`, height: '100%' }}
        data-space-view={`${view.azimuthDegrees} ${view.elevationDegrees} ${view.zoom.toFixed(2)}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { x: event.clientX, y: event.clientY, view };
        }}
        onPointerMove={move}
        onPointerUp={() => (grip.current = null)}
        onPointerCancel={() => (grip.current = null)}
        onKeyDown={(event) => {
          const next = event.ctrlKey || event.metaKey || event.altKey ? null : keyView(view, event.key);
          if (next === null) return;
          event.preventDefault();
          onView(next);
        }}
      />
      {props.children}
    </div>
  );
}

/** Null: this browser refuses after all. */
function makeStage(canvas: HTMLCanvasElement): SpaceStage | null {
  try {
    return new SpaceStage(canvas);
  } catch {
    return null;
  }
}
