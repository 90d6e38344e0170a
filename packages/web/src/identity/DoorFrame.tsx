import { useEffect, useRef, type ReactNode } from 'react';
import styles from './identity.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page before anybody is signed in: one column, one question. A new question takes the focus to its title. */
export function DoorFrame({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title]);
  return (
    <main className={styles['door']}>
      <title>{`${title} · cryobridge`}</title>
      <p className={styles['brand']}>cryobridge</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
