import { z } from 'zod';

/** Units a claim may carry, by name. `1` is a pure number; `text` and `list` are words. */
export const units = [
  '1',
  'text',
  'list',
  'yes-no',
  'count',
  'percent',
  'probability',
  'participants',
  'mm',
  'mm2',
  'mm3',
  'mL',
  'L',
  'degrees',
  'ug',
  'mg',
  'g',
  'kg',
  'mg/kg',
  'mg/kg/h',
  'mg/h',
  'mg/day',
  'mg/dose',
  'mL/h',
  'mg/mL',
  'ug/h',
  'MME/mg',
  'MME/(ug/h)',
  'MME/ug',
  'MME/day',
  's',
  'min',
  'h',
  'day',
  'week',
  'month',
  'year',
  'mm/day',
  '1/day',
  'degC',
  'K',
  'W',
  'W/m',
  'W/mK',
  'W/m2K',
  'W/m3',
  'W/m3K',
  'J/kgK',
  'J/kg',
  'kg/m3',
  'mL/min',
  'mL/min/kg',
  'kg/m2',
  'mg/dL',
  'mL/min/1.73m2',
  'mL/min',
  '10^9/L',
  'nrs',
  'poss',
] as const;

const id = (kind: string) =>
  z.string().regex(new RegExp(`^${kind}:[a-z0-9][A-Za-z0-9.-]*$`), `must be a ${kind}:… id`);
const number = z.number().refine(Number.isFinite, 'must be finite');

const sourceRef = z.strictObject({ source: id('src'), place: z.string().min(1) });

const distribution = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('normal'),
    sd: number.positive(),
    low: number.optional(),
    high: number.optional(),
  }),
  z.strictObject({
    kind: z.literal('lognormal'),
    sd: number.positive(),
    low: number.optional(),
    high: number.optional(),
  }),
  z.strictObject({ kind: z.literal('uniform'), low: number, high: number }),
  z.strictObject({ kind: z.literal('triangular'), low: number, high: number }),
]);

const quantity = {
  value: z.union([number, z.string().min(1), z.boolean(), z.null(), z.array(z.union([z.string(), number]))]),
  unit: z.enum(units),
  range: z.tuple([number, number]).optional(),
  distribution: distribution.optional(),
  basis: z.enum(['measured', 'derived', 'consensus', 'assumed']),
  sources: z.array(sourceRef).min(1),
  doubts: z.string().min(1).optional(),
};

export const claimSchema = z.strictObject({ id: id('claim'), label: z.string().min(1), ...quantity });

/** The quantities of a named thing; each becomes the claim `claim:<kind>.<name>.<field>`. */
const quantities = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  z.strictObject({ label: z.string().min(1).optional(), ...quantity }),
);

export const sourceSchema = z.strictObject({
  id: id('src'),
  title: z.string().min(1),
  year: z.number().int().nullable(),
  url: z.url().nullable(),
  doi: z.string().optional(),
  pmid: z.string().optional(),
  quality: z.enum([
    'primary',
    'registry',
    'guideline',
    'label',
    'secondary',
    'ai_secondary',
    'recalled',
    'inference',
    'terminology',
  ]),
});

const codes = z.array(z.string().regex(/^[A-Za-z0-9-]+$/, 'codes carry no dot')).optional();
const phrases = z
  .array(
    z
      .string()
      .min(2)
      .regex(/^[^A-Z]+$/, 'phrases are lower case'),
  )
  .optional();

export const conceptSchema = z.strictObject({
  id: id('concept'),
  label: z.string().min(1),
  kind: z.enum(['condition', 'medication', 'allergen', 'procedure', 'observation', 'device']),
  snomed: codes,
  icd10cm: codes,
  icd9cm: codes,
  icd10pcs: codes,
  rxnorm: codes,
  atc: codes,
  loinc: codes,
  cpt: codes,
  text: phrases,
  notText: phrases,
});

export const nerveSchema = z.strictObject({
  id: id('nerve'),
  nerve: z.string().min(1),
  site: z.string().min(1),
  label: z.string().min(1),
  carries: z.enum(['sensory', 'motor', 'mixed']),
  weaknessCosts: z.string().min(1),
  tissue: z.enum(['muscle', 'fat']),
  neighbours: z.array(
    z.strictObject({
      name: z.string().min(1),
      kind: z.enum(['artery', 'nerve']),
      gapClaim: id('claim').nullable(),
      direction: z.enum(['deep', 'superficial', 'medial', 'lateral']),
    }),
  ),
  ultrasound: z.strictObject({
    position: z.string().min(1),
    transducer: z.string().min(1),
    view: z.string().min(1),
    path: z.string().min(1),
    landmark: z.string().min(1),
  }),
  quantities,
});

export const probeSchema = z.strictObject({
  id: id('probe'),
  label: z.string().min(1),
  gauge: z.string().min(1),
  gas: z.enum(['N2O', 'CO2', 'argon']),
  quantities,
});

export const drugSchema = z.strictObject({
  id: id('drug'),
  label: z.string().min(1),
  role: z.enum(['scheduled', 'regional', 'rescue', 'opt-in', 'bowel', 'antidote', 'adjunct']),
  concept: id('concept'),
  pharmacistSignOff: z.strictObject({ name: z.string().min(1), date: z.iso.date() }).nullable(),
  quantities,
});

const band = z.strictObject({ upTo: number.nullable(), factor: number.positive() });

export const opioidTableSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  sources: z.array(sourceRef).min(1),
  factors: z
    .array(
      z.strictObject({
        drug: z.string().min(1),
        route: z.enum(['oral', 'transdermal', 'buccal', 'nasal', 'film-or-spray', 'rectal']),
        per: z.enum(['mg', 'ug/h', 'ug']),
        factor: z.union([number.positive(), z.null(), z.array(band).min(1)]),
        basis: z.enum(['measured', 'derived', 'consensus', 'assumed']),
        place: z.string().min(1),
        doubts: z.string().min(1).optional(),
      }),
    )
    .min(1),
});
