import { Button } from '@mantine/core';
import parts from '../parts/parts.module.css';
import { spaceWords } from './space-words.js';
import styles from './space.module.css';
import type { SpaceState } from './use-space.js';

interface Props {
  readonly state: SpaceState;
  /** The ice that is shown is of an earlier setting. */
  readonly older: boolean;
  readonly onCancel: () => void;
  readonly onCompute: () => void;
}

/** How far the freeze in space is, and how to stop it. */
export function SpaceStatus({ state, older, onCancel, onCompute }: Props) {
  return (
    <div className={styles['status']}>
      <Said state={state} older={older} />
      {state.kind === 'computing' && (
        <Button variant="outline" size="compact-md" onClick={onCancel}>
          {spaceWords.cancel}
        </Button>
      )}
      {(state.kind === 'cancelled' || state.kind === 'fault') && (
        <Button variant="outline" size="compact-md" onClick={onCompute}>
          {spaceWords.compute}
        </Button>
      )}
    </div>
  );
}

function Said({ state, older }: Pick<Props, 'state' | 'older'>) {
  switch (state.kind) {
    case 'computing':
      return (
        <>
          <progress
            className={styles['progress']}
            aria-label={spaceWords.progress}
            max={1}
            value={state.doneShare}
          />
          <span className={parts['quiet']}>{older ? spaceWords.older : spaceWords.waiting}</span>
        </>
      );
    case 'shown':
      return null;
    case 'cancelled':
      return <span role="status">{spaceWords.cancelled(older)}</span>;
    case 'fault':
      return <span role="alert">{state.message}</span>;
  }
}
