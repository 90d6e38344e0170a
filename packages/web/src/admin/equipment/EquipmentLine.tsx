import type { EquipmentItem } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { instant } from '../../format/date.js';
import { adminWords, equipmentWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { term } from '../../parts/sentence.js';
import { number } from '../../format/number.js';
import { EquipmentForm } from './EquipmentForm.js';

interface Props {
  readonly item: EquipmentItem;
  readonly isOpen: boolean;
  /** Null: the role only looks. */
  readonly onOpen: ((id: string | null) => void) | null;
}

const looks = { 'in-service': 'good', quarantined: 'bad', away: 'warn', retired: 'quiet' } as const;

export function EquipmentLine({ item, isOpen, onOpen }: Props) {
  const { state, fullCylinders, count, signedBy, signedAt, version } = item;
  const full = fullCylinders === null ? null : number(fullCylinders);
  return (
    <li>
      <div className={styles['what']}>
        <strong>
          {equipmentWords.pieces(number(count))} {term(item.modelLabel)}
        </strong>{' '}
        <span className={styles['code']}>{item.serial}</span>
        <p>
          <span className={styles[looks[state]]}>{equipmentWords.states[state]}</span> ·{' '}
          {equipmentWords.gas(item.gas, full)}
        </p>
        {item.note !== '' && <p>{item.note}</p>}
        <p className={styles['quiet']}>{adminWords.signed(signedBy, instant(signedAt), version)}</p>
      </div>
      {onOpen !== null && !isOpen && (
        <Button
          variant="default"
          size="sm"
          aria-label={equipmentWords.edit(item.serial)}
          onClick={() => onOpen(item.id)}
        >
          {adminWords.change}
        </Button>
      )}
      {onOpen !== null && isOpen && (
        <div style={{ flexBasis: '100%' }}>
          <EquipmentForm item={item} onDone={() => onOpen(null)} />
        </div>
      )}
    </li>
  );
}
