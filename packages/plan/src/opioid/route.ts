import type { OpioidTable } from '@cryobridge/knowledge';
import type { MedicationOrder } from '../case.js';
import type { ProductForm } from './product.js';
import { refuse, type Refusal } from './statement.js';
import { doseUnit } from './units.js';

export type FactorRoute = OpioidTable['factors'][number]['route'];
export type Route = FactorRoute | 'parenteral' | 'implant';

export interface RoutedOrder {
  readonly ok: true;
  readonly route: Route;
  /** The name says solution and nobody says by mouth. */
  readonly takenAsOral: boolean;
}

/** How the drug gets in, from the form of the product, the route of the order and the unit of its dose. */
export function routeOf(
  order: MedicationOrder,
  form: ProductForm | null,
  listed: readonly FactorRoute[],
): RoutedOrder | Refusal {
  const told = toldRoute(order);
  if (told === 'conflict') return refuse('route-conflict');
  const shape = form ?? shapeOfUnits(order);
  if (shape === null) return told === null ? refuse('form-unknown') : to(told);
  if (shape === 'parenteral' || shape === 'implant')
    return told === null || told === 'parenteral' ? to(shape) : refuse('route-conflict');
  if (told === 'parenteral') return shape === 'liquid' ? to('parenteral') : refuse('route-conflict');
  switch (shape) {
    case 'liquid':
      return told === null ? { ok: true, route: 'oral', takenAsOral: true } : to(told);
    case 'solid':
      return to(
        told === 'buccal' || (!listed.includes('oral') && listed.includes('buccal')) ? 'buccal' : 'oral',
      );
    case 'spray':
      return sprayRoute(told, listed);
    case 'transdermal':
    case 'buccal':
    case 'film-or-spray':
    case 'nasal':
    case 'rectal':
      return to(shape);
  }
}

function to(route: Route): RoutedOrder {
  return { ok: true, route, takenAsOral: false };
}

/** A spray into the nose and one into the mouth have different factors; a guess would be one of them. */
function sprayRoute(told: Route | null, listed: readonly FactorRoute[]): RoutedOrder | Refusal {
  if (told === 'nasal') return to('nasal');
  if (told === 'oral' || told === 'buccal') return to('film-or-spray');
  const sprays = listed.filter((route) => route === 'nasal' || route === 'film-or-spray');
  const [only] = sprays;
  return only !== undefined && sprays.length === 1 ? to(only) : refuse('form-unknown');
}

const routeWords: readonly (readonly [Route, RegExp])[] = [
  [
    'parenteral',
    /\b(iv|intravenous(ly)?|im|intramuscular(ly)?|sc|sq|subcut\w*|epidural|intrathecal|injection|parenteral|ivpca|pca)\b/,
  ],
  ['buccal', /\b(buccal|bu|sublingual|sl|transmucosal|oromucosal)\b/],
  ['nasal', /\b(nasal|intranasal)\b/],
  ['rectal', /\b(rectal|rectum|pr)\b/],
  ['transdermal', /\b(transdermal|td|topical|cutaneous|skin)\b/],
  ['oral', /\b(oral|po|by mouth|per os|ng|nasogastric|feeding tube|gastrostomy|peg)\b/],
];

function toldRoute(order: MedicationOrder): Route | 'conflict' | null {
  const routes = new Set(
    order.steps.flatMap(({ route }) => {
      if (route === null) return [];
      return routeWords.find(([, words]) => words.test(route.toLowerCase()))?.[0] ?? [];
    }),
  );
  return routes.size > 1 ? 'conflict' : ([...routes][0] ?? null);
}

function shapeOfUnits(order: MedicationOrder): ProductForm | null {
  const units = [...order.steps.map(({ dose }) => dose?.unit), order.quantity?.unit];
  for (const text of units) {
    const unit = text === undefined ? null : doseUnit(text);
    if (unit?.kind === 'piece') return unit.form;
    if (unit?.kind === 'rate') return 'transdermal';
  }
  return null;
}
