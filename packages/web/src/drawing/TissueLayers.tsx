import { fatEndsMm, skinMm } from '@cryobridge/plan/drawing';
import { memo, useId } from 'react';
import styles from './drawing.module.css';
import { yPx, type Frame } from './frame.js';

interface Props {
  readonly frame: Frame;
  /** Depth of the nerve's middle below the skin, mm. */
  readonly depthMm: number;
  readonly tissue: 'muscle' | 'fat';
}

/** Skin, fat and muscle as an ultrasound reader expects them. Only the skin's place is to scale. */
export const TissueLayers = memo(function TissueLayers({ frame, depthMm, tissue }: Props) {
  const id = useId();
  const { left, width, height } = frame;
  const clamp = (y: number) => Math.min(height, Math.max(0, y));
  const air = clamp(yPx(frame, -depthMm));
  const skin = clamp(yPx(frame, -depthMm + skinMm));
  const fat = clamp(yPx(frame, fatEndsMm(depthMm, tissue)));
  const dip = Math.min(8, (fat - skin) / 3);
  return (
    <g>
      <defs>
        <pattern id={`${id}m`} width="44" height="16" patternUnits="userSpaceOnUse">
          <path d="M4 4l15 4M27 12l15 4" className={styles['fibre']} />
        </pattern>
        <pattern id={`${id}f`} width="64" height="22" patternUnits="userSpaceOnUse">
          <path d="M2 6q12 4 26 1M34 17q12 3 26 0" className={styles['septum']} />
        </pattern>
      </defs>
      <rect x={left} y={0} width={width} height={height} className={styles['muscle']} />
      <rect x={left} y={0} width={width} height={height} fill={`url(#${id}m)`} />
      <path
        d={`M${left} ${air}H${left + width}V${fat - dip}Q${left + width * 0.5} ${fat + dip} ${left} ${fat - dip}Z`}
        className={styles['fat']}
      />
      <path
        d={`M${left} ${air}H${left + width}V${fat - dip}Q${left + width * 0.5} ${fat + dip} ${left} ${fat - dip}Z`}
        fill={`url(#${id}f)`}
      />
      <rect x={left} y={air} width={width} height={Math.max(0, skin - air)} className={styles['skin']} />
      <rect x={left} y={0} width={width} height={air} className={styles['air']} />
    </g>
  );
});
