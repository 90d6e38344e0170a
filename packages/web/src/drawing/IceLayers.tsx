import { iceColour, type Scene } from '@cryobridge/plan/drawing';
import { useId } from 'react';
import styles from './drawing.module.css';
import { mmTransform, type Frame } from './frame.js';

interface Props {
  readonly frame: Frame;
  readonly scene: Scene;
  readonly lethalC: number;
}

/** Fills: present ice from pale to deep blue; where it was cold enough before, a pale veil. */
export function IceFill({ frame, scene, lethalC }: Props) {
  return (
    <g transform={mmTransform(frame)}>
      {scene.peak
        .filter((zone) => zone.temperatureC === lethalC)
        .map((zone) => (
          <path key={zone.temperatureC} d={zone.path} className={styles['veil']} />
        ))}
      {scene.ice.map((zone) => (
        <path key={zone.temperatureC} d={zone.path} fill={iceColour(zone.temperatureC)} fillOpacity={0.88} />
      ))}
    </g>
  );
}

/** Lines on top of the nerve: visible ice dashed white, the lethal contour solid dark, colder ones thin. */
export function IceLines({ frame, scene, lethalC }: Props) {
  const edge = scene.ice[0];
  return (
    <g transform={mmTransform(frame)}>
      {edge && (
        <>
          <path d={edge.path} className={styles['edgeHalo']} />
          <path d={edge.path} className={styles['edge']} />
        </>
      )}
      {scene.peak
        .filter((zone) => zone.temperatureC <= lethalC)
        .map((zone) => (
          <path
            key={zone.temperatureC}
            d={zone.path}
            className={zone.temperatureC === lethalC ? styles['lethal'] : styles['colder']}
          />
        ))}
    </g>
  );
}

/** Below ice nothing is seen on ultrasound: its shadow, straight down from the skin. */
export function IceShadow({ frame, scene }: Pick<Props, 'frame' | 'scene'>) {
  const id = useId();
  const edge = scene.ice[0];
  if (edge === undefined) return null;
  const bottom = frame.box.bottom;
  const parts = edge.loops.map((loop) => {
    const xs = loop.map(([x]) => x);
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const lower = (x: number) =>
      loop.reduce(
        (most, [px, y]) => (y > most && Math.abs(px - x) < 0.8 ? y : most),
        Number.NEGATIVE_INFINITY,
      );
    const columns = Array.from({ length: 25 }, (_, index) => west + ((east - west) * index) / 24);
    const rim = columns.map((x) => `${x.toFixed(2)} ${lower(x).toFixed(2)}`).join('L');
    return `M${rim}L${east.toFixed(2)} ${bottom}L${west.toFixed(2)} ${bottom}Z`;
  });
  return (
    <g transform={mmTransform(frame)}>
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={styles['shadowNear']} />
          <stop offset="1" className={styles['shadowFar']} />
        </linearGradient>
      </defs>
      {parts.map((d) => (
        <path key={d} d={d} fill={`url(#${id})`} />
      ))}
    </g>
  );
}
