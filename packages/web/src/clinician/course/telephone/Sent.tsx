import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../parts/Icon.js';
import { telephoneWords } from './telephone-words.js';
import styles from './telephone.module.css';

/** The report is durable; what comes next. */
export function Sent({ patientId, another }: { readonly patientId: string; readonly another: () => void }) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), []);
  return (
    <div ref={shown} className={styles['sent']} role="status" tabIndex={-1}>
      <span className={styles['sentMark']}>
        <Icon name="check" size={22} />
      </span>
      <p>
        <strong>{telephoneWords.kept}</strong> {telephoneWords.keptNote}
      </p>
      <div className={styles['sentActs']}>
        <Button component={Link} to={`/courses/${encodeURIComponent(patientId)}`}>
          {telephoneWords.back}
        </Button>
        <Button variant="outline" onClick={another}>
          {telephoneWords.another}
        </Button>
      </div>
    </div>
  );
}
