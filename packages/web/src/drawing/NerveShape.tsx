import { fascicles, type Scene } from '@cryobridge/plan/drawing';
import { useId, useMemo } from 'react';
import styles from './drawing.module.css';
import { mmTransform, type Frame } from './frame.js';

interface Props {
  readonly frame: Frame;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly scene: Scene;
  readonly lethalC: number;
}

/** The nerve with its fascicles: yellow, and blue where it has been colder than the lethal threshold. */
export function NerveShape({ frame, widthMm, heightMm, scene, lethalC }: Props) {
  const id = useId();
  const reached = scene.peak.find((zone) => zone.temperatureC === lethalC);
  const bundle = useMemo(() => fascicles(widthMm, heightMm), [widthMm, heightMm]);
  const shape = { rx: widthMm / 2, ry: heightMm / 2 };
  return (
    <g transform={mmTransform(frame)}>
      <defs>
        <clipPath id={id}>
          <ellipse {...shape} />
        </clipPath>
      </defs>
      <ellipse {...shape} className={styles['nerve']} />
      {reached && <path d={reached.path} clipPath={`url(#${id})`} className={styles['treated']} />}
      {bundle.map((one) => (
        <circle
          key={`${one.x},${one.y}`}
          cx={one.x}
          cy={one.y}
          r={one.radius}
          className={styles['fascicle']}
        />
      ))}
      <ellipse {...shape} className={styles['nerveRim']} />
    </g>
  );
}
