import type { Claim, ClaimId, Drug, Knowledge, LocalDrug, Source, SourceId } from '@cryobridge/knowledge';
import { canonicalJson } from '../hash.js';
import { disagreements } from './disagreements.js';
import type { Formulary, FormularyValue, SignedEntry } from './formulary.js';
import { sourcedValues, valueFaults } from './formulary-faults.js';
import { localField } from './local-field.js';
import { looseness } from './looser.js';

/**
 * Knowledge as it holds in one hospital: values of drugs replaced by its formulary's, each with its source and who
 * signed it, under the same ids. A value that may no longer be signed, because the sources have changed since, gives
 * way to theirs; so a local limit is never looser than what is known now.
 */
export function withFormulary(knowledge: Knowledge, formulary: Formulary | null): Knowledge {
  if (formulary === null) return knowledge;
  const laid = Object.entries(formulary.drugs).flatMap(([id, entry]) => {
    const drug = knowledge.drugs[id];
    return drug === undefined ? [] : [laidOver(drug, entry, knowledge)];
  });
  return {
    ...knowledge,
    claims: { ...knowledge.claims, ...Object.assign({}, ...laid.map(({ claims }) => claims)) },
    sources: { ...knowledge.sources, ...Object.assign({}, ...laid.map(({ sources }) => sources)) },
    drugs: { ...knowledge.drugs, ...Object.fromEntries(laid.map(({ drug }) => [drug.id, drug])) },
    formularyVersion: formulary.version,
  };
}

interface Laid {
  readonly drug: Drug;
  readonly claims: Readonly<Record<ClaimId, Claim>>;
  readonly sources: Readonly<Record<SourceId, Source>>;
}

function laidOver(drug: Drug, entry: SignedEntry, knowledge: Knowledge): Laid {
  const isRead = canonicalJson(entry.sourced) === canonicalJson(sourcedValues(knowledge, drug.id));
  const named = Object.entries(entry.values);
  const held = named.filter(
    ([name, value]) => valueFaults(value, { path: name, drug, name, knowledge }).length === 0,
  );
  const together = disagreements(drug, { values: Object.fromEntries(held) }, knowledge).length === 0;
  const kept = together ? held : [];
  const local: LocalDrug = {
    available: entry.available,
    alternative: entry.alternative,
    note: entry.note,
    outdated: !isRead || kept.length < named.length,
  };
  const made = kept.flatMap(([name, value]) => {
    const id = drug.claims[name];
    const claim = id === undefined ? undefined : knowledge.claims[id];
    return claim === undefined ? [] : [localClaim(claim, { drug, name, value, signOff: entry.signOff })];
  });
  const { name, at } = entry.signOff;
  return {
    drug: {
      ...drug,
      pharmacistSignOff: local.outdated ? null : { name, date: at.slice(0, 10) },
      local,
    },
    claims: Object.fromEntries(made.map(({ claim }) => [claim.id, claim])),
    sources: Object.fromEntries(made.map(({ source }) => [source.id, source])),
  };
}

interface Local extends Pick<SignedEntry, 'signOff'> {
  readonly drug: Drug;
  readonly name: string;
  readonly value: FormularyValue;
}

/** The range of a source bounds its own value; the local one is one value. */
function localClaim(claim: Claim, { drug, name, value, signOff }: Local): { claim: Claim; source: Source } {
  const id: SourceId = `src:formulary.${drug.id.replace('drug:', '')}.${name}`;
  const field = localField(drug, name);
  const isLooser = field !== null && looseness(value.value, { claim, field }).isLooser;
  const { range: _range, distribution: _distribution, doubts: _doubts, ...rest } = claim;
  return {
    claim: {
      ...rest,
      value: value.value,
      basis: 'consensus',
      sources: [{ source: id, place: `formulary of this hospital, signed by ${signOff.name}` }],
      local: {
        sourced: claim.value,
        by: signOff.name,
        at: signOff.at,
        looserBecause: isLooser ? value.looserBecause : null,
      },
    },
    source: { id, title: value.source.trim(), year: null, url: null, quality: 'local' },
  };
}
