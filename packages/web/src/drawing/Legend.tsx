import { iceColour } from '@cryobridge/plan/drawing';
import styles from './drawing.module.css';
import { celsius } from '../format/number.js';
import { drawingWords } from './drawing-words.js';

const steps = [-2, -10, -20, -30, -40, -50, -60, -70];

/** Names what lines and colours mean; the ramp has numbers at its ends. */
export function Legend({ lethalC }: { readonly lethalC: number }) {
  return (
    <ul className={styles['legend']}>
      <li>
        <svg width="30" height="12" className={styles['swatch']} aria-hidden="true">
          <path d="M0 6h30" className={styles['edgeHalo']} />
          <path d="M0 6h30" className={styles['edge']} />
        </svg>
        {drawingWords.legend.edgeOfIce}
      </li>
      <li>
        <svg width="30" height="12" className={styles['swatch']} aria-hidden="true">
          <path d="M0 6h30" className={styles['lethal']} />
        </svg>
        {drawingWords.legend.reachedCThinnerLines(celsius(lethalC))}
      </li>
      <li>
        <svg width={steps.length * 10} height="12" className={styles['ramp']} aria-hidden="true">
          {steps.map((step, index) => (
            <rect key={step} x={index * 10} width="10" height="12" fill={iceColour(step)} />
          ))}
        </svg>
        {drawingWords.legend.ramp}
      </li>
      <li>{drawingWords.legend.smallPictureDottedIs}</li>
      <li>{drawingWords.legend.aDashedRimAnd}</li>
      <li>{drawingWords.legend.nerveProbeIceDistances}</li>
    </ul>
  );
}
