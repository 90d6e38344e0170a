import type { Statement } from '@cryobridge/plan';
import { sentence } from '../../parts/sentence.js';

export function PrintList({ title, list }: { readonly title: string; readonly list: readonly Statement[] }) {
  if (list.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {list.map((one, index) => (
          <li key={`${one.id}${index}`}>{sentence(one)}</li>
        ))}
      </ul>
    </section>
  );
}
