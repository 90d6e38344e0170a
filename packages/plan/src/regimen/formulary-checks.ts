import type { Claim, ClaimValue, Drug } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import { localField } from '../formulary/local-field.js';
import type { Check } from './check.js';

/** False: the formulary says that it is not to be had here. */
export function isAvailable({ knowledge }: Pick<PlanContext, 'knowledge'>, drug: string): boolean {
  return knowledge.drugs[`drug:${drug}`]?.local?.available !== false;
}

/** What the formulary of the hospital changes of a drug: each local value is told, with its source. */
export function formularyChecks({ knowledge }: Pick<PlanContext, 'knowledge'>, drug: Drug): readonly Check[] {
  const { local } = drug;
  if (local === undefined) return [];
  const named = local.alternative === null ? undefined : knowledge.drugs[local.alternative];
  const missing: Check = {
    state: 'avoid',
    name: named === undefined ? 'formulary-missing' : 'formulary-missing-other',
    facts: { other: named?.label ?? null, note: local.note.trim() || null },
  };
  return [
    ...(local.available ? [] : [missing]),
    ...(local.outdated ? [{ state: 'tell', name: 'formulary-outdated' } as const] : []),
    ...Object.entries(drug.claims).flatMap(([name, id]) => {
      const claim = knowledge.claims[id];
      return claim === undefined ? [] : localCheck(claim, { drug, name });
    }),
  ];
}

function localCheck(
  { id, value, local }: Claim,
  { drug, name }: { readonly drug: Drug; readonly name: string },
): readonly Check[] {
  const field = localField(drug, name);
  if (local === undefined || field === null) return [];
  const { sourced, by, looserBecause } = local;
  const facts = {
    what: field.label,
    value: shown(value),
    unit: field.unit,
    sourced: sourced === null ? null : shown(sourced),
    by,
    ...(looserBecause === null ? {} : { reason: looserBecause }),
  };
  return [
    {
      state: 'tell',
      name: looserBecause === null ? 'formulary-local' : 'formulary-looser',
      facts,
      claims: [id],
    },
  ];
}

function shown(value: ClaimValue): string {
  return Array.isArray(value) ? value.join('–') : String(value);
}
