import { Button } from '@mantine/core';
import styles from './identity.module.css';

/** Shown once: each lets somebody in without the app, one time. */
export function RecoveryCodes({
  codes,
  done,
}: {
  readonly codes: readonly string[];
  readonly done: () => void;
}) {
  return (
    <div className={styles['fields']}>
      <p>Keep these where you can find them without your phone. Each works once, in place of a code.</p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={done}>I have kept them</Button>
    </div>
  );
}
