import type { FoundPerson } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { between } from '../../format/between.js';
import { useFoundPersons, useLinkCase } from '../../api/queries.js';
import { shortDate } from '../../format/date.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { linkWords } from './link-words.js';
import styles from './start.module.css';

/** Long enough that a word typed at one go is asked for once. */
const restMs = 200;

/** Plans for somebody whose record is on this server, found as one types. */
export function LinkCard() {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), restMs);
  const found = useFoundPersons(asked);
  const link = useLinkCase();
  const navigate = useNavigate();
  const plan = (patient: string) =>
    link.mutate({ patient }, { onSuccess: (made) => void navigate(`/cases/${made.id}`) });
  const persons = asked.length < 2 ? [] : (found.data?.persons ?? []);
  return (
    <Card title={linkWords.title}>
      <TextInput
        type="search"
        autoComplete="off"
        label={linkWords.find}
        description={linkWords.hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.isError && <ErrorNote error={found.error} retry={() => void found.refetch()} />}
      {link.isError && <ErrorNote error={link.error} />}
      <p className={parts['small']} role="status">
        {asked.length >= 2 && !found.isError && toldOf(found.data)}
      </p>
      <ul className={styles['list']}>
        {persons.map((person) => (
          <li key={person.id} data-person={person.id}>
            <div className={styles['what']}>
              <strong>{person.name ?? linkWords.nameless}</strong>
              <p>{factsOf(person)}</p>
            </div>
            <Button
              variant="outline"
              size="compact-md"
              aria-label={linkWords.planFor([person.name ?? linkWords.nameless, factsOf(person)].join(', '))}
              disabled={link.isPending && link.variables.patient !== person.id}
              loading={link.isPending && link.variables.patient === person.id}
              onClick={() => plan(person.id)}
            >
              {linkWords.plan}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function toldOf(found: ReturnType<typeof useFoundPersons>['data']): string {
  if (found === undefined) return linkWords.looking;
  if (found.persons.length === 0) return linkWords.nobody;
  return found.more ? linkWords.more : linkWords.found(found.persons.length);
}

/** What tells two people of one name apart. */
function factsOf({ birthDate, sex, identifiers }: FoundPerson): string {
  return [
    ...(birthDate === null
      ? []
      : [linkWords.born(birthDate.length === 10 ? shortDate(birthDate) : birthDate)]),
    ...(sex !== null && Object.hasOwn(linkWords.sexes, sex)
      ? [linkWords.sexes[sex as keyof typeof linkWords.sexes]]
      : []),
    ...identifiers.slice(0, 2),
  ].join(between);
}
