import { iceColour } from '@cryobridge/plan/drawing';
import styles from './drawing.module.css';

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
        edge of visible ice
      </li>
      <li>
        <svg width="30" height="12" className={styles['swatch']} aria-hidden="true">
          <path d="M0 6h30" className={styles['lethal']} />
        </svg>
        {`reached ${String(lethalC).replace('-', '−')} °C; thinner lines inside are colder`}
      </li>
      <li>
        <svg width={steps.length * 10} height="12" className={styles['ramp']} aria-hidden="true">
          {steps.map((step, index) => (
            <rect key={step} x={index * 10} width="10" height="12" fill={iceColour(step)} />
          ))}
        </svg>
        0 to −80 °C
      </li>
      <li>Small picture: dotted is the plane of the large one.</li>
      <li>A dashed rim and “?”: its distance or size is not known, so its place is not to scale.</li>
      <li>Nerve, probe, ice, distances and depth are to scale; layers and fascicles are a likeness.</li>
    </ul>
  );
}
