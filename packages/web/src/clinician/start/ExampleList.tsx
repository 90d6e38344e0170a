import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useCreateCase, useExamples } from '../../api/queries.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import styles from './start.module.css';

/** Made-up people to try the planner on. */
export function ExampleList() {
  const examples = useExamples();
  const create = useCreateCase();
  const navigate = useNavigate();
  const open = (example: string) =>
    create.mutate({ from: 'example', example }, { onSuccess: (made) => void navigate(`/cases/${made.id}`) });
  return (
    <Card title="Examples">
      {examples.isPending && (
        <p className={parts['quiet']} role="status">
          Loading examples …
        </p>
      )}
      {examples.isError && <ErrorNote error={examples.error} retry={() => void examples.refetch()} />}
      {create.isError && <ErrorNote error={create.error} />}
      {examples.data?.length === 0 && <p className={parts['quiet']}>This server has no examples.</p>}
      <ul className={styles['list']}>
        {examples.data?.map((one) => (
          <li key={one.id}>
            <div className={styles['what']}>
              <strong>{one.title}</strong>
              <p>{one.description}</p>
            </div>
            <Button
              variant="outline"
              size="compact-md"
              aria-label={`Plan ${one.title}`}
              disabled={
                create.isPending && create.variables.from === 'example' && create.variables.example !== one.id
              }
              loading={
                create.isPending && create.variables.from === 'example' && create.variables.example === one.id
              }
              onClick={() => open(one.id)}
            >
              Plan
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
