import type { NeedKind } from '@cryobridge/contract';
import { number } from '../../format/number.js';
import { Icon } from '../../parts/Icon.js';
import { needIcons } from './need-icons.js';
import { worklistWords } from './worklist-words.js';
import styles from './worklist.module.css';

interface Props {
  readonly need: NeedKind | null;
  readonly counts: ReadonlyMap<NeedKind | null, number>;
  readonly choose: (need: NeedKind | null) => void;
}

const kinds = Object.keys(worklistWords.needs) as NeedKind[];

/** One need at a time, each with how many people it would show. */
export function NeedFilter({ need, counts, choose }: Props) {
  return (
    <div className={styles['needs']} role="group" aria-label={worklistWords.filter}>
      {[null, ...kinds].map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          className={styles['chip']}
          aria-pressed={need === kind}
          onClick={() => choose(kind)}
        >
          {kind !== null && <Icon name={needIcons[kind]} size={16} />}
          {kind === null ? worklistWords.everybody : worklistWords.needs[kind]}
          <span className={styles['chipCount']}>{number(counts.get(kind) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}
