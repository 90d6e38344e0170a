import type { CaseDetail } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { useVersionChange } from './version-queries.js';
import { versionWords } from './version-words.js';
import styles from './versions.module.css';

interface Props {
  readonly detail: CaseDetail;
  /** Whoever is signed in. */
  readonly name: string;
  readonly onEnd: () => void;
}

/** Says what a signature means before it is given, and every reason why it is refused. */
export function SignPanel({ detail, name, onEnd }: Props) {
  const sign = useVersionChange('sign');
  const again = useVersionChange('planAgain');
  return (
    <div className={styles['ask']}>
      <p>{versionWords.asWhom(name, detail.version)}</p>
      {sign.isError && <ErrorNote error={sign.error} />}
      {again.isError && <ErrorNote error={again.error} />}
      <div className={styles['buttons']}>
        <Button
          size="compact-md"
          autoFocus
          loading={sign.isPending}
          onClick={() => sign.mutate(detail, { onSuccess: onEnd })}
        >
          {versionWords.sign(detail.version)}
        </Button>
        <Button size="compact-md" variant="default" onClick={onEnd}>
          {versionWords.cancel}
        </Button>
        {sign.isError && (
          <Button
            size="compact-md"
            variant="outline"
            loading={again.isPending}
            onClick={() => again.mutate(detail)}
          >
            {versionWords.planAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
