import { useRef, useState } from 'react';
import type { Pending } from '../outbox/pending.js';
import { OvertakenError } from '../../vault/revised.js';
import { saveDraft } from '../outbox/pending-store.js';

export type DraftFault = 'overtaken' | 'not-kept';
export type DraftChange = Partial<Pick<Pending, 'at' | 'report'>>;

/** The report on screen. Every change is kept at once, one after another; `settled` waits for the last. */
export function useDraft(begun: Pending) {
  const [draft, setDraft] = useState(begun);
  const [fault, setFault] = useState<DraftFault | null>(null);
  const shown = useRef(begun);
  const saving = useRef(Promise.resolve(begun));

  const change = (next: (now: Pending) => DraftChange) => {
    const changed = { ...shown.current, ...next(shown.current) };
    shown.current = changed;
    setDraft(changed);
    saving.current = saving.current.then(async (saved) => {
      try {
        const kept = await saveDraft({ ...changed, revision: saved.revision });
        setFault(null);
        return kept;
      } catch (error) {
        setFault(error instanceof OvertakenError ? 'overtaken' : 'not-kept');
        return saved;
      }
    });
  };
  const settled = () => saving.current;
  return { draft, fault, change, settled };
}
