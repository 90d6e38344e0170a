import type { CourseView } from '@cryobridge/contract';
import type { ReportAnswers, ReportWords, TakenDose } from '@cryobridge/course';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NumberField } from '../parts/NumberField.js';
import { telephoneWords } from './telephone-words.js';
import styles from './telephone.module.css';

interface Props {
  readonly answers: ReportAnswers;
  readonly course: CourseView;
  readonly words: ReportWords;
  readonly labelledBy: string;
  readonly onAnswer: (doses: readonly TakenDose[] | undefined) => void;
}

/** What was taken: each medicine at home by its count, anything else by name, or none at all. */
export function DosesAnswer({ answers, course, words, labelledBy, onAnswer }: Props) {
  const doses = answers.doses ?? [];
  const none = answers.doses !== undefined && doses.length === 0;
  const others = doses.filter(({ medicine }) => medicine === null);
  const set = (medicine: CourseView['medicines'][number], count: number | null) => {
    const rest = doses.filter((dose) => dose.medicine !== medicine.id);
    const taken = {
      medicine: medicine.id,
      text: medicine.text,
      unit: medicine.unit === '' ? telephoneWords.prescribedUnit : medicine.unit,
      at: null,
    };
    const next = count === null ? rest : [...rest, { ...taken, count }];
    onAnswer(next.length === 0 ? undefined : next);
  };
  return (
    <div className={styles['doses']} role="group" aria-labelledby={labelledBy}>
      <Checkbox
        radius="xs"
        label={words.noDoses}
        checked={none}
        onChange={(event) => onAnswer(event.currentTarget.checked ? [] : undefined)}
      />
      {course.medicines
        .filter(({ active }) => active)
        .map((medicine) => (
          <div key={medicine.id} className={styles['dose']}>
            <span>{medicine.text}</span>
            <NumberField
              aria-label={telephoneWords.countOf(medicine.text)}
              placeholder={telephoneWords.count}
              disabled={none}
              value={doses.find((dose) => dose.medicine === medicine.id)?.count ?? null}
              onChange={(count) => set(medicine, count)}
            />
          </div>
        ))}
      {others.map((dose, n) => (
        <div key={`${dose.text}${n}`} className={styles['dose']}>
          <span>{`${dose.text}: ${dose.count} ${dose.unit}`}</span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => onAnswer(doses.filter((each) => each !== dose))}
          >
            {telephoneWords.remove}
          </Button>
        </div>
      ))}
      {!none && <OtherDose add={(dose) => onAnswer([...doses, dose])} />}
    </div>
  );
}

function OtherDose({ add }: { readonly add: (dose: TakenDose) => void }) {
  const [text, setText] = useState('');
  const [count, setCount] = useState<number | null>(null);
  const [unit, setUnit] = useState('');
  const isWhole = text.trim() !== '' && unit.trim() !== '' && count !== null;
  return (
    <details className={styles['other']}>
      <summary>{telephoneWords.other}</summary>
      <div className={styles['otherFields']}>
        <TextInput
          label={telephoneWords.otherName}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        <NumberField label={telephoneWords.count} value={count} onChange={setCount} />
        <TextInput
          label={telephoneWords.unit}
          value={unit}
          onChange={(e) => setUnit(e.currentTarget.value)}
        />
        <Button
          variant="outline"
          disabled={!isWhole}
          onClick={() => {
            if (count === null) return;
            add({ medicine: null, text: text.trim(), count, unit: unit.trim(), at: null });
            setText('');
            setCount(null);
            setUnit('');
          }}
        >
          {telephoneWords.add}
        </Button>
      </div>
    </details>
  );
}
