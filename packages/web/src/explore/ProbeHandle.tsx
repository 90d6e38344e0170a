import type { DrawnPoint, Placement } from '@cryobridge/plan';
import type { ProbeSize } from '@cryobridge/plan/drawing';
import { useId, useRef, type CSSProperties, type PointerEvent } from 'react';
import { xPx, yPx, type Frame } from '../drawing/frame.js';
import { keyMoveMm } from './explored-picture.js';
import { placeWords } from './explored-words.js';
import styles from './explore.module.css';
import { exploreWords } from './explore-words.js';

interface Props {
  readonly frame: Frame;
  readonly placement: Placement;
  readonly size: ProbeSize;
  /** What is moved, in words. */
  readonly name: string;
  readonly onMove: (to: DrawnPoint) => void;
  readonly onReset: () => void;
}

const leastGripPx = 28;

/** Lies over the cold zone of a drawn probe and is dragged, or moved by arrow keys. */
export function ProbeHandle({ frame, placement, size, name, onMove, onReset }: Props) {
  const keys = useId();
  const grip = useRef<{ readonly pointer: DrawnPoint; readonly probe: DrawnPoint } | null>(null);
  const pointAt = ({ clientX, clientY }: PointerEvent): DrawnPoint => ({
    xMm: clientX / frame.pxPerMm,
    yMm: clientY / frame.pxPerMm,
  });
  const place: CSSProperties = {
    left: xPx(frame, placement.xMm),
    top: yPx(frame, placement.yMm),
    width: Math.max(leastGripPx, size.activeLengthMm * frame.pxPerMm),
    height: Math.max(leastGripPx, size.outerDiameterMm * frame.pxPerMm),
    transform: `translate(-50%, -50%) rotate(${placement.angleDegrees}deg)`,
  };
  return (
    <>
      <div
        role="application"
        tabIndex={0}
        className={styles['handle']}
        style={place}
        aria-roledescription={exploreWords.probeHandle.movableProbe}
        aria-label={exploreWords.probeHandle.move(name, placeWords(placement))}
        aria-describedby={keys}
        data-probe-x={placement.xMm.toFixed(2)}
        data-probe-y={placement.yMm.toFixed(2)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { pointer: pointAt(event), probe: placement };
        }}
        onPointerMove={(event) => {
          if (grip.current === null) return;
          const { pointer, probe } = grip.current;
          const now = pointAt(event);
          onMove({
            xMm: probe.xMm + now.xMm - pointer.xMm,
            yMm: probe.yMm + now.yMm - pointer.yMm,
          });
        }}
        onPointerUp={() => (grip.current = null)}
        onPointerCancel={() => (grip.current = null)}
        onKeyDown={(event) => {
          if (event.key === 'Home') {
            event.preventDefault();
            return onReset();
          }
          const move = keyMoveMm(event.key, event.shiftKey);
          if (move === null) return;
          event.preventDefault();
          onMove({ xMm: placement.xMm + move.xMm, yMm: placement.yMm + move.yMm });
        }}
      />
      <p id={keys} className={styles['keys']}>
        {exploreWords.probeHandle.dragTheProbeOr}
      </p>
    </>
  );
}
