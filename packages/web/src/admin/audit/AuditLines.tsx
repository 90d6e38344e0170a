import type { AuditFilter, AuditLine } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { instant } from '../../format/date.js';
import { roleNamed } from '../../identity/role-words.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { adminApi } from '../admin-api.js';
import { adminWords, auditWords } from '../admin-words.js';
import styles from '../admin.module.css';

const looks = { success: 'quiet', refused: 'bad', failed: 'warn' } as const;

/** What the filter lets through, newest first, page by page. */
export function AuditLines({ filter }: { readonly filter: AuditFilter }) {
  const pages = useInfiniteQuery({
    queryKey: ['audit-lines', filter],
    queryFn: ({ pageParam }) =>
      adminApi.auditSearch({ ...filter, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // Every look is written down: none is made that nobody asked for.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Card title={adminWords.audit}>
      {pages.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
      {pages.isError && <ErrorNote error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data !== undefined && lines.length === 0 && <p role="status">{auditWords.none}</p>}
      {lines.length > 0 && (
        <div className={styles['scroll']} role="region" aria-label={auditWords.table} tabIndex={0}>
          <table className={styles['table']}>
            <caption>{auditWords.table}</caption>
            <thead>
              <tr>
                {[auditWords.at, auditWords.who, auditWords.what, auditWords.outcome, auditWords.whom].map(
                  (head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          mt={12}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {auditWords.older}
        </Button>
      )}
    </Card>
  );
}

function Line({ line }: { readonly line: AuditLine }) {
  const { at, who, role, action, resources, outcome, patients, erased } = line;
  return (
    <tr>
      <td>
        <time dateTime={at}>{instant(at)}</time>
      </td>
      <td>
        {who?.name ?? auditWords.nobody}
        {role !== null && <div className={styles['quiet']}>{roleNamed(role)}</div>}
      </td>
      <td>
        {action}
        {resources.length > 0 && (
          <div className={styles['quiet']}>
            {resources.slice(0, 5).join(', ')}
            {resources.length > 5 ? ` +${resources.length - 5}` : ''}
          </div>
        )}
      </td>
      <td className={styles[looks[outcome]]}>{auditWords.outcomes[outcome]}</td>
      <td>{erased ? auditWords.erased : patients.slice(0, 5).join(', ')}</td>
    </tr>
  );
}
