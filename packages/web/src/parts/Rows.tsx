import type { ReactNode } from 'react';
import styles from './parts.module.css';

export interface Row {
  readonly label: string;
  readonly value: ReactNode;
  readonly tone?: 'bad' | 'warn' | undefined;
}

/** Label on the left, value on the right, hairlines between. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className={styles['rows']}>
      {rows.map(({ label, value, tone }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={tone === undefined ? undefined : styles[tone]}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
