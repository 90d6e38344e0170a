import { Button, NativeSelect, TextInput } from '@mantine/core';
import { NumberField } from '../parts/NumberField.js';
import type { AnaestheticDraft } from './freeze-draft.js';
import { freezeWords } from './freeze-words.js';
import styles from './freeze.module.css';

interface Props {
  readonly list: readonly AnaestheticDraft[];
  readonly tried: boolean;
  readonly onChange: (list: readonly AnaestheticDraft[]) => void;
}

const parts = Object.entries(freezeWords.parts).map(([value, label]) => ({ value, label }));

/** Each dose of local anaesthetic by what it was for; all of them make one count. */
export function AnaestheticFields({ list, tried, onChange }: Props) {
  const set = (at: number, part: Partial<AnaestheticDraft>) =>
    onChange(list.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <div className={styles['nerve']}>
      {list.map((dose, n) => (
        <div key={n} className={styles['dose']}>
          <TextInput
            label={freezeWords.drug}
            value={dose.drug}
            error={tried && dose.drug.trim() === '' ? freezeWords.needDrug : null}
            onChange={(event) => set(n, { drug: event.currentTarget.value })}
          />
          <NumberField
            label={freezeWords.mg}
            value={dose.mg}
            error={tried && (dose.mg ?? 0) <= 0 ? freezeWords.needNumber : null}
            onChange={(mg) => set(n, { mg })}
          />
          <NativeSelect
            label={freezeWords.part}
            data={parts}
            value={dose.part}
            onChange={({ currentTarget }) => set(n, { part: partOf(currentTarget.value) ?? dose.part })}
          />
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            onClick={() => onChange(list.filter((_, m) => m !== n))}
          >
            {freezeWords.removeAnaesthetic(dose.drug)}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="outline"
          size="sm"
          onClick={() =>
            onChange([...list, { drug: list.at(-1)?.drug ?? '', mg: null, part: 'probe-track' }])
          }
        >
          {freezeWords.addAnaesthetic}
        </Button>
      </div>
    </div>
  );
}

function partOf(value: string): AnaestheticDraft['part'] | undefined {
  return (Object.keys(freezeWords.parts) as AnaestheticDraft['part'][]).find((part) => part === value);
}
