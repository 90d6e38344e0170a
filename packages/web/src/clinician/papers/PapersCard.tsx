import type { CaseDetail } from '@cryobridge/contract';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { language, languageNames, locale } from '../../words/language.js';
import { paperAddress, type PaperSize, papersFor, sizeFor } from './papers.js';
import styles from './papers.module.css';
import { papersWords } from './papers-words.js';

/** What leaves the screen as paper: each a file in a language of one's choice. */
export function PapersCard({ detail }: { readonly detail: CaseDetail }) {
  const [inLanguage, setLanguage] = useState<string>(language);
  const [size, setSize] = useState<PaperSize>(sizeFor(locale));
  const role = useSession().data?.user?.role;
  const hasDose = detail.plan.doses.length > 0;
  const kinds = papersFor({ hasDose, writes: role !== undefined && writesCases(role) });
  return (
    <Card title={papersWords.title}>
      <div className={styles['choices']}>
        <NativeSelect
          label={papersWords.language}
          size="xs"
          value={inLanguage}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          label={papersWords.size}
          size="xs"
          value={size}
          onChange={(event) => setSize(event.currentTarget.value === 'letter' ? 'letter' : 'a4')}
          data={(['a4', 'letter'] as const).map((value) => ({ value, label: papersWords.sizes[value] }))}
        />
      </div>
      <ul className={styles['list']}>
        {kinds.map((kind) => (
          <li key={kind}>
            <a
              href={paperAddress(detail, { kind, language: inLanguage, size })}
              target="_blank"
              rel="noreferrer"
            >
              {papersWords.names[kind]}
            </a>
            <p className={parts['small']}>{papersWords.about[kind]}</p>
          </li>
        ))}
      </ul>
      {!hasDose && <p className={parts['small']}>{papersWords.noDose}</p>}
      {detail.signature === null && <p className={parts['small']}>{papersWords.draft}</p>}
    </Card>
  );
}
