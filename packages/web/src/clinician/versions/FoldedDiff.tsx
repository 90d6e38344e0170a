import { useState } from 'react';
import parts from '../../parts/parts.module.css';
import { DiffBetween } from './DiffBetween.js';

interface Props {
  readonly title: string;
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
}

/** A difference that is fetched once somebody opens it. */
export function FoldedDiff({ title, ...between }: Props) {
  const [opened, open] = useState(false);
  return (
    <details className={parts['details']} open={opened} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened && <DiffBetween {...between} />}
    </details>
  );
}
