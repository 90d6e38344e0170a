import explore from '../explore/explore.module.css';
import { opening, presets, turned, turnStepDegrees, zoomed, type View } from './orbit.js';
import { spaceWords } from './space-words.js';
import styles from './space.module.css';

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
}

const turns = [
  { name: 'left', turn: 180, by: [turnStepDegrees, 0] },
  { name: 'right', turn: 0, by: [-turnStepDegrees, 0] },
  { name: 'up', turn: -90, by: [0, -turnStepDegrees] },
  { name: 'down', turn: 90, by: [0, turnStepDegrees] },
] as const;

const sizes = [
  { name: 'smaller', text: '−', steps: -1 },
  { name: 'larger', text: '+', steps: 1 },
] as const;

/** Turns the picture without dragging and without a keyboard. */
export function OrbitButtons({ view, onView }: Props) {
  return (
    <>
      <div className={explore['steps']} role="group" aria-label={spaceWords.turnGroup}>
        {turns.map(({ name, turn, by }) => (
          <button
            key={name}
            type="button"
            className={explore['step']}
            aria-label={spaceWords.turns[name]}
            onClick={() => onView(turned(view, by[0], by[1]))}
          >
            <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
              <path d="M-7 0H7M1 -6L7 0L1 6" transform={`rotate(${turn})`} className={explore['arrow']} />
            </svg>
          </button>
        ))}
        {sizes.map(({ name, text, steps }) => (
          <button
            key={name}
            type="button"
            className={explore['step']}
            aria-label={spaceWords.turns[name]}
            onClick={() => onView(zoomed(view, steps))}
          >
            {text}
          </button>
        ))}
      </div>
      <div className={explore['steps']} role="group" aria-label={spaceWords.viewGroup}>
        {(['opening', 'front', 'side', 'skin'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className={`${explore['step']} ${styles['preset']}`}
            onClick={() => onView({ ...view, ...(name === 'opening' ? opening : presets[name]) })}
          >
            {spaceWords.views[name]}
          </button>
        ))}
      </div>
    </>
  );
}
