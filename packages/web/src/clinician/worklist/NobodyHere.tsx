import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { worklistWords } from './worklist-words.js';

interface Props {
  readonly isFiltered: boolean;
  readonly showAll: () => void;
}

export function NobodyHere({ isFiltered, showAll }: Props) {
  const role = useSession().data?.user?.role;
  const plans = role !== undefined && writesCases(role);
  return (
    <Card title={isFiltered ? worklistWords.noMatch : worklistWords.empty}>
      {isFiltered ? (
        <Button variant="default" mt={12} onClick={showAll}>
          {worklistWords.showAll}
        </Button>
      ) : plans ? (
        <p>
          <Link to="/plans">{worklistWords.emptyNext}</Link>
        </p>
      ) : (
        <p className={parts['quiet']}>{worklistWords.emptyForOthers}</p>
      )}
    </Card>
  );
}
