import { Button } from '@mantine/core';
import styles from './identity.module.css';
import { identityWords } from './identity-words.js';

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
      <p>{identityWords.recoveryCodes.keepTheseWhereYou}</p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={done}>{identityWords.recoveryCodes.iHaveKeptThem}</Button>
    </div>
  );
}
