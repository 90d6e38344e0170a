import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { adminApi } from '../admin-api.js';
import { AdminFrame } from '../AdminFrame.js';
import { adminWords, equipmentWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { EquipmentForm } from './EquipmentForm.js';
import { EquipmentLine } from './EquipmentLine.js';

/** What there is to freeze with. */
export function EquipmentPage() {
  const role = useSession().data?.user?.role ?? null;
  const keeps = role === 'operator' || role === 'administrator';
  const [open, setOpen] = useState<string | null>(null);
  const items = useQuery({ queryKey: ['equipment'], queryFn: adminApi.equipment, staleTime: 0 });
  return (
    <AdminFrame part="equipment" title={equipmentWords.title} intro={equipmentWords.intro}>
      <Card title={equipmentWords.title}>
        {items.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
        {items.isError && <ErrorNote error={items.error} retry={() => void items.refetch()} />}
        {items.data?.length === 0 && <p>{equipmentWords.none}</p>}
        <ul className={styles['list']}>
          {items.data?.map((item) => (
            <EquipmentLine
              key={`${item.id} ${item.version}`}
              item={item}
              isOpen={open === item.id}
              onOpen={keeps ? setOpen : null}
            />
          ))}
        </ul>
      </Card>
      {keeps && items.data !== undefined && (
        <Card title={equipmentWords.add}>
          <EquipmentForm key={items.data.length} item={null} onDone={() => setOpen(null)} />
        </Card>
      )}
    </AdminFrame>
  );
}
