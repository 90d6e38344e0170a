import { useId, type ReactNode } from 'react';
import styles from './parts.module.css';

interface Props {
  readonly title: string;
  /** Beside the title, such as a source button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One question, one place: a titled region with a hairline around it. */
export function Card({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['cardHead']}>
        <h2 id={id} className={styles['cardTitle']}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
