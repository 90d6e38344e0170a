import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useCreateCase, useExamples } from '../../api/queries.js';
import { Card } from '../../parts/Card.js';
import { English } from '../../parts/English.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import styles from './start.module.css';
import { startWords } from './start-words.js';

/** Made-up people to try the planner on. */
export function ExampleList() {
  const examples = useExamples();
  const create = useCreateCase();
  const navigate = useNavigate();
  const open = (example: string) =>
    create.mutate({ from: 'example', example }, { onSuccess: (made) => void navigate(`/cases/${made.id}`) });
  return (
    <Card title={startWords.exampleList.examples}>
      {examples.isPending && (
        <p className={parts['quiet']} role="status">
          {startWords.exampleList.loadingExamples}
        </p>
      )}
      {examples.isError && <ErrorNote error={examples.error} retry={() => void examples.refetch()} />}
      {create.isError && <ErrorNote error={create.error} />}
      {examples.data?.length === 0 && (
        <p className={parts['quiet']}>{startWords.exampleList.thisServerHasNo}</p>
      )}
      <ul className={styles['list']}>
        {examples.data?.map((one) => (
          <li key={one.id}>
            <div className={styles['what']}>
              <strong>
                <English>{one.title}</English>
              </strong>
              <p>
                <English>{one.description}</English>
              </p>
            </div>
            <Button
              variant="outline"
              size="compact-md"
              aria-label={startWords.exampleList.planOf(one.title)}
              disabled={
                create.isPending && create.variables.from === 'example' && create.variables.example !== one.id
              }
              loading={
                create.isPending && create.variables.from === 'example' && create.variables.example === one.id
              }
              onClick={() => open(one.id)}
            >
              {startWords.exampleList.plan}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
