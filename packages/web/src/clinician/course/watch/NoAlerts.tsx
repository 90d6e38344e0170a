import { Button } from '@mantine/core';
import { Icon } from '../../../parts/Icon.js';
import { watchWords } from './watch-words.js';
import styles from './watch.module.css';

interface Props {
  readonly isFiltered: boolean;
  readonly showAll: () => void;
}

/** Nothing to do is said plainly; a filter that hides everything is told apart. */
export function NoAlerts({ isFiltered, showAll }: Props) {
  if (isFiltered)
    return (
      <div className={styles['empty']} role="status">
        <p>{watchWords.noMatch}</p>
        <Button variant="outline" size="sm" onClick={showAll}>
          {watchWords.showAll}
        </Button>
      </div>
    );
  return (
    <div className={styles['empty']} role="status">
      <span className={styles['emptyMark']}>
        <Icon name="check" size={22} />
      </span>
      <p className={styles['emptyTitle']}>{watchWords.calm}</p>
      <p>{watchWords.calmMore}</p>
    </div>
  );
}
