import type { NeedKind } from '@cryobridge/contract';
import { useSearchParams } from 'react-router';
import type { WorklistFilter } from './find-rows.js';
import { worklistWords } from './worklist-words.js';

const isNeed = (text: string | null): text is NeedKind =>
  text !== null && Object.hasOwn(worklistWords.needs, text);

/** The filter stands in the address, since it names nobody; what is searched for never does. */
export function useFilter(): readonly [WorklistFilter, (change: Partial<WorklistFilter>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const need = parameters.get('need');
  const filter = {
    need: isNeed(need) ? need : null,
    limb: parameters.get('limb'),
    isMine: parameters.get('owner') === 'mine',
  };
  const change = (changed: Partial<WorklistFilter>) => {
    const next = { ...filter, ...changed };
    const told = { need: next.need, limb: next.limb, owner: next.isMine ? 'mine' : null };
    setParameters(
      Object.entries(told).flatMap(([name, value]) =>
        value === null ? [] : [[name, value] as [string, string]],
      ),
      { replace: true },
    );
  };
  return [filter, change];
}
