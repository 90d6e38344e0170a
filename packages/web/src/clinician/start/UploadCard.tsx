import { Button, FileButton } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCreateCase } from '../../api/queries.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import parts from '../../parts/parts.module.css';
import { readBundleFile } from './read-bundle-file.js';
import styles from './start.module.css';
import { startWords } from './start-words.js';

/** Takes a FHIR Bundle by button or by drag and drop. A fault stays on screen with its path. */
export function UploadCard() {
  const create = useCreateCase();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [name, setName] = useState('');
  const [unread, setUnread] = useState<Error | null>(null);
  const take = async (file: File | null | undefined) => {
    if (!file || create.isPending) return;
    setName(file.name);
    setUnread(null);
    create.reset();
    try {
      const bundle = await readBundleFile(file);
      create.mutate({ from: 'bundle', bundle }, { onSuccess: (made) => void navigate(`/cases/${made.id}`) });
    } catch (error) {
      setUnread(error instanceof Error ? error : new Error(startWords.uploadCard.theFileCannotBe));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const error = unread ?? create.error;
  return (
    <Card title={startWords.uploadCard.uploadARecord}>
      <div
        className={`${styles['drop']} ${over ? styles['over'] : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {create.isPending ? (
          <Loading what={startWords.uploadCard.readingAndPlanning(name)} />
        ) : (
          <>
            <p>{startWords.uploadCard.dropAFhirR4}</p>
            <FileButton
              accept=".json,application/json,application/fhir+json"
              onChange={(file) => void take(file)}
            >
              {(props) => <Button {...props}>{startWords.uploadCard.chooseAFile}</Button>}
            </FileButton>
            <p className={parts['small']}>{startWords.uploadCard.itStaysOnThis}</p>
          </>
        )}
      </div>
      {error && (
        <div className={styles['gapTop']}>
          <p className={parts['small']}>{name}</p>
          <ErrorNote error={error} />
        </div>
      )}
    </Card>
  );
}
