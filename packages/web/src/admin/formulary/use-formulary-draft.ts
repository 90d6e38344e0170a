import type { FormularyView } from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import {
  type DrugId,
  type Formulary,
  type FormularyChange,
  type FormularyDrugs,
  type FormularyEntry,
  type FormularyFault,
  entryOf,
  formularyChanges,
  formularyFaults,
  mergeFormularies,
  sourcedValues,
} from '@cryobridge/plan';
import { useMemo, useState } from 'react';

export interface Meanwhile {
  readonly by: string;
  readonly version: number;
  readonly clashes: readonly FormularyChange[];
}

export interface FormularyDraft {
  readonly base: Formulary | null;
  readonly drugs: FormularyDrugs;
  readonly changes: readonly FormularyChange[];
  readonly faults: readonly FormularyFault[];
  /** Somebody else signed while this was edited. */
  readonly meanwhile: Meanwhile | null;
  entry(id: DrugId): FormularyEntry | null;
  /** Null: the formulary no longer speaks of it. */
  change(id: DrugId, part: Partial<FormularyEntry> | null): void;
  /** Puts these changes on top of a version that came between. */
  takeIn(theirs: Formulary): void;
  takeTheirs(clash: FormularyChange): void;
  /** Starts anew from a version, or from the one that this began with. */
  restart(from?: Formulary): void;
}

const drugsOf = (formulary: Formulary | null): FormularyDrugs =>
  Object.fromEntries(Object.entries(formulary?.drugs ?? {}).map(([id, entry]) => [id, entryOf(entry)]));

/** What a pharmacist is changing, apart from what is signed. */
export function useFormularyDraft(view: FormularyView): FormularyDraft {
  const [base, setBase] = useState(view.formulary);
  const [drugs, setDrugs] = useState(() => drugsOf(view.formulary));
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const changes = useMemo(() => formularyChanges(drugsOf(base), drugs), [base, drugs]);
  const faults = useMemo(() => formularyFaults(drugs, knowledge), [drugs]);
  const restart = (from: Formulary | null) => {
    setBase(from);
    setDrugs(drugsOf(from));
    setMeanwhile(null);
  };
  return {
    base,
    drugs,
    changes,
    faults,
    meanwhile,
    entry: (id) => drugs[id] ?? null,
    change: (id, part) => setDrugs((before) => changedEntry(before, id, part)),
    takeIn(theirs) {
      const merged = mergeFormularies({ base: drugsOf(base), mine: drugs, theirs: drugsOf(theirs) });
      setBase(theirs);
      setDrugs(merged.drugs);
      setMeanwhile({ by: theirs.signedBy, version: theirs.version, clashes: merged.clashes });
    },
    takeTheirs(clash) {
      setDrugs((before) => takenBack(before, drugsOf(base), clash));
      if (meanwhile !== null)
        setMeanwhile({ ...meanwhile, clashes: meanwhile.clashes.filter((each) => each !== clash) });
    },
    restart: (from) => restart(from ?? base),
  };
}

function changedEntry(
  drugs: FormularyDrugs,
  id: DrugId,
  part: Partial<FormularyEntry> | null,
): FormularyDrugs {
  if (part === null) return Object.fromEntries(Object.entries(drugs).filter(([each]) => each !== id));
  const fresh: FormularyEntry = {
    available: true,
    alternative: null,
    note: '',
    values: {},
    sourced: sourcedValues(knowledge, id),
  };
  return { ...drugs, [id]: { ...(drugs[id] ?? fresh), ...part } };
}

/** One part of one drug as they have it. */
function takenBack(
  drugs: FormularyDrugs,
  theirs: FormularyDrugs,
  { drug, part, name }: FormularyChange,
): FormularyDrugs {
  const [mine, other] = [drugs[drug], theirs[drug]];
  if (other === undefined) return changedEntry(drugs, drug, null);
  if (mine === undefined || part === 'entry') return { ...drugs, [drug]: other };
  if (part !== 'value' || name === null)
    return { ...drugs, [drug]: { ...mine, [part]: other[part as 'note'] } };
  const { [name]: _mine, ...values } = mine.values;
  const value = other.values[name];
  return {
    ...drugs,
    [drug]: { ...mine, values: value === undefined ? values : { ...values, [name]: value } },
  };
}
