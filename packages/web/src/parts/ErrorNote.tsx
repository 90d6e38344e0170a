import { Button } from '@mantine/core';
import { ApiError, UnreachableError } from '../api/client.js';
import { problemTitle } from '../api/problem-words.js';
import { English } from './English.js';
import { Note } from './Note.js';
import styles from './parts.module.css';
import { partsWords } from './parts-words.js';

interface Props {
  readonly error: Error;
  readonly retry?: () => void;
}

/** What went wrong and where. It stays until the next try. */
export function ErrorNote({ error, retry }: Props) {
  const faults = error instanceof ApiError ? error.problem.faults : [];
  return (
    <Note tone="bad">
      <strong>{titleOf(error)}</strong>
      {faults.length > 0 && (
        <ul className={styles['faults']}>
          {faults.slice(0, 20).map((fault) => (
            <li key={`${fault.path} ${fault.message}`}>
              <English>
                <span className={styles['path']}>{fault.path}</span> {fault.message}
              </English>
            </li>
          ))}
          {faults.length > 20 && <li>{partsWords.errorNote.more(faults.length - 20)}</li>}
        </ul>
      )}
      {retry && (
        <div>
          <Button variant="default" size="xs" mt={8} onClick={retry}>
            {partsWords.errorNote.tryAgain}
          </Button>
        </div>
      )}
    </Note>
  );
}

function titleOf(error: Error): string {
  if (error instanceof UnreachableError) return partsWords.errorNote.theServerCannotBe;
  return error instanceof ApiError ? problemTitle(error.problem) : error.message;
}
