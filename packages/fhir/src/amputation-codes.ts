import type { AmputationLevel, Code, Side } from '@cryobridge/plan';
import type { AmputationMeaning } from './amputation-meaning.js';
import { detachmentOf } from './detachment-codes.js';
import * as levels from './limb-levels.js';

type Row = readonly [
  kind: AmputationMeaning['kind'],
  levels: readonly AmputationLevel[],
  sides?: readonly Side[],
];

const left: readonly Side[] = ['left'];
const right: readonly Side[] = ['right'];
const both: readonly Side[] = ['left', 'right'];

/**
 * SNOMED CT. The rows on `leg` come from the value sets of the diabetic foot-exam measure (CMS123v6), which
 * say no more than "above or below knee"; the wording beside such a code may narrow it.
 */
const snomed: Readonly<Record<string, Row>> = {
  '81723002': ['procedure', levels.anyLimb],
  '397117006': ['procedure', levels.lowerLimb],
  '79733001': ['procedure', ['transfemoral']],
  '88312006': ['procedure', ['transtibial']],
  '180030006': ['procedure', levels.foot],
  '371186005': ['procedure', ['toe']],
  '46028000': ['procedure', levels.hand],
  '76956004': ['procedure', ['finger']],
  '13995008': ['procedure', ['shoulder-disarticulation']],
  '386510005': ['care', []],
  '161622006': ['status', levels.lowerLimb],
  '429280009': ['status', levels.foot],
  '161621004': ['status', levels.upperLimb],
  '698423002': ['status', levels.hand],
  '308095002': ['unsaid', levels.leg, right],
  '308097005': ['unsaid', levels.leg, right],
  '308096001': ['unsaid', levels.leg, left],
  '308098000': ['unsaid', levels.leg, left],
  '110470001': ['unsaid', levels.leg],
  '11228000': ['unsaid', levels.leg],
  '12663001': ['unsaid', levels.leg],
  '265735000': ['unsaid', levels.leg],
  '265736004': ['unsaid', levels.leg],
  '298049006': ['unsaid', levels.leg],
  '298050006': ['unsaid', levels.leg],
  '38162008': ['unsaid', levels.leg],
  '397163000': ['unsaid', levels.leg],
  '397164006': ['unsaid', levels.leg],
  '397166008': ['unsaid', levels.leg],
  '397167004': ['unsaid', levels.leg],
  '397168009': ['unsaid', levels.leg],
  '397169001': ['unsaid', levels.leg],
  '443025009': ['unsaid', levels.leg],
  '6661001': ['unsaid', levels.leg],
  '76017008': ['unsaid', levels.leg],
  '83574003': ['unsaid', levels.leg],
  '87562003': ['unsaid', levels.leg],
};

/** CPT: the operation by number; a modifier gives the side. */
const cpt: Readonly<Record<string, Row>> = {
  '23900': ['procedure', ['shoulder-disarticulation']],
  '23920': ['procedure', ['shoulder-disarticulation']],
  '24900': ['procedure', ['transhumeral']],
  '24920': ['procedure', ['transhumeral']],
  '25900': ['procedure', ['transradial']],
  '25905': ['procedure', ['transradial']],
  '25920': ['procedure', levels.hand],
  '25927': ['procedure', levels.hand],
  '27290': ['procedure', ['hip-disarticulation']],
  '27295': ['procedure', ['hip-disarticulation']],
  '27590': ['procedure', ['transfemoral']],
  '27591': ['procedure', ['transfemoral']],
  '27592': ['procedure', ['transfemoral']],
  '27598': ['procedure', ['knee-disarticulation']],
  '27880': ['procedure', ['transtibial']],
  '27881': ['procedure', ['transtibial']],
  '27882': ['procedure', ['transtibial']],
  '27886': ['procedure', ['transtibial']],
  '27888': ['procedure', ['syme']],
  '27889': ['procedure', ['syme']],
  '28800': ['procedure', ['transmetatarsal']],
  '28805': ['procedure', ['transmetatarsal']],
  '28810': ['procedure', ['ray']],
  '28820': ['procedure', ['toe']],
  '28825': ['procedure', ['toe']],
};

/** ICD-9-CM volume 3, by four digits. The same digits name sprains in the diagnosis volume. */
const icd9Procedure: Readonly<Record<string, Row>> = {
  '8400': ['procedure', levels.upperLimb],
  '8401': ['procedure', ['finger']],
  '8402': ['procedure', ['finger']],
  '8403': ['procedure', levels.hand],
  '8404': ['procedure', levels.hand],
  '8405': ['procedure', ['transradial']],
  '8406': ['procedure', levels.elbow],
  '8407': ['procedure', ['transhumeral']],
  '8408': ['procedure', ['shoulder-disarticulation']],
  '8409': ['procedure', ['shoulder-disarticulation']],
  '8410': ['procedure', levels.lowerLimb],
  '8411': ['procedure', ['toe']],
  '8412': ['procedure', levels.foot],
  '8413': ['procedure', ['syme']],
  '8414': ['procedure', ['syme']],
  '8415': ['procedure', ['transtibial']],
  '8416': ['procedure', ['knee-disarticulation']],
  '8417': ['procedure', ['transfemoral']],
  '8418': ['procedure', ['hip-disarticulation']],
  '8419': ['procedure', ['hip-disarticulation']],
};

const atOrAboveKnee: readonly AmputationLevel[] = [
  'knee-disarticulation',
  'transfemoral',
  'hip-disarticulation',
];

/** ICD-9-CM diagnoses by their beginning, the longest first. */
const icd9Diagnosis: readonly (readonly [prefix: string, row: Row])[] = [
  ['V4960', ['status', levels.upperLimb]],
  ['V4961', ['status', ['finger']]],
  ['V4962', ['status', ['finger']]],
  ['V4963', ['status', levels.hand]],
  ['V4964', ['status', levels.hand]],
  ['V4965', ['status', ['transradial']]],
  ['V4966', ['status', ['transhumeral']]],
  ['V4967', ['status', ['shoulder-disarticulation']]],
  ['V4970', ['status', levels.lowerLimb]],
  ['V4971', ['status', ['toe']]],
  ['V4972', ['status', ['toe']]],
  ['V4973', ['status', levels.foot]],
  ['V4974', ['status', ['syme']]],
  ['V4975', ['status', ['transtibial']]],
  ['V4976', ['status', ['transfemoral']]],
  ['V4977', ['status', ['hip-disarticulation']]],
  ['8876', ['injury', levels.upperLimb, both]],
  ['8877', ['injury', levels.upperLimb, both]],
  ['8870', ['injury', levels.hand]],
  ['8871', ['injury', levels.hand]],
  ['8872', ['injury', ['transhumeral', 'shoulder-disarticulation']]],
  ['8873', ['injury', ['transhumeral', 'shoulder-disarticulation']]],
  ['8962', ['injury', levels.foot, both]],
  ['8963', ['injury', levels.foot, both]],
  ['8970', ['injury', ['transtibial']]],
  ['8971', ['injury', ['transtibial']]],
  ['8972', ['injury', atOrAboveKnee]],
  ['8973', ['injury', atOrAboveKnee]],
  ['8976', ['injury', levels.leg, both]],
  ['8977', ['injury', levels.leg, both]],
  ['V496', ['status', levels.upperLimb]],
  ['V497', ['status', levels.lowerLimb]],
  ['885', ['injury', ['finger']]],
  ['886', ['injury', ['finger']]],
  ['887', ['injury', levels.upperLimb]],
  ['895', ['injury', ['toe']]],
  ['896', ['injury', levels.foot]],
  ['897', ['injury', levels.leg]],
  ['9976', ['care', []]],
];

const jointOnly = 'the code is also used for a joint left without its prosthesis';

/** ICD-10-CM Z89 by five characters (the sixth is the side), then ICD-10 of other countries by four. */
const absence: readonly (readonly [prefix: string, row: Row, doubt?: string])[] = [
  ['Z8901', ['status', ['finger']]],
  ['Z8902', ['status', ['finger']]],
  ['Z8911', ['status', levels.hand]],
  ['Z8912', ['status', levels.hand]],
  ['Z8920', ['status', levels.upperLimb]],
  ['Z8921', ['status', ['transradial']]],
  ['Z8922', ['status', ['transhumeral']]],
  ['Z8923', ['status', ['shoulder-disarticulation']], jointOnly],
  ['Z8941', ['status', ['toe']]],
  ['Z8942', ['status', ['toe']]],
  ['Z8943', ['status', levels.foot]],
  ['Z8944', ['status', ['syme']]],
  ['Z8951', ['status', ['transtibial']]],
  ['Z8952', ['status', ['knee-disarticulation']], jointOnly],
  ['Z8961', ['status', ['transfemoral']]],
  ['Z8962', ['status', ['hip-disarticulation']], jointOnly],
  ['Z890', ['status', ['finger']]],
  ['Z891', ['status', levels.hand]],
  ['Z892', ['status', levels.upperLimb]],
  ['Z893', ['status', levels.upperLimb, both]],
  ['Z894', ['status', ['toe', ...levels.foot]]],
  ['Z895', ['status', ['transtibial', 'knee-disarticulation']]],
  ['Z896', ['status', ['transfemoral']]],
  ['Z897', ['status', levels.leg, both]],
  ['Z89', ['status', levels.anyLimb]],
];

/** Traumatic amputation, ICD-10-CM: by four characters; the fifth tells complete from partial, the sixth the side. */
const trauma: Readonly<Record<string, readonly AmputationLevel[]>> = {
  S480: ['shoulder-disarticulation'],
  S481: ['transhumeral'],
  S489: ['transhumeral', 'shoulder-disarticulation'],
  S580: levels.elbow,
  S581: ['transradial'],
  S589: levels.elbow,
  S680: ['finger'],
  S681: ['finger'],
  S684: levels.hand,
  S685: ['finger'],
  S686: ['finger'],
  S687: levels.hand,
  S780: ['hip-disarticulation'],
  S781: ['transfemoral'],
  S789: ['transfemoral', 'hip-disarticulation'],
  S880: ['knee-disarticulation'],
  S881: ['transtibial'],
  S889: ['transtibial', 'knee-disarticulation'],
  S980: ['syme'],
  S981: ['toe'],
  S982: ['toe'],
  S983: ['transmetatarsal'],
  S989: levels.foot,
};

/** Single fingers are told apart in the sixth character, even for the right hand. */
const fingerCodes = new Set(['S681', 'S686']);

/** What the code says about amputation, or null when it says nothing of it. */
export function amputationOfCode({ system, code }: Pick<Code, 'system' | 'code'>): AmputationMeaning | null {
  switch (system) {
    case 'snomed':
      return meaningOf(Object.hasOwn(snomed, code) ? snomed[code] : undefined);
    case 'cpt':
      return ofCpt(code);
    case 'icd10cm':
      return ofIcd10(code);
    case 'icd9cm':
      return meaningOf(icd9Diagnosis.find(([prefix]) => code.startsWith(prefix))?.[1]);
    case 'icd9pcs':
      return code.startsWith('843')
        ? { kind: 'care', levels: [], sides: [] }
        : meaningOf(icd9Procedure[code]);
    case 'icd10pcs':
      return detachmentOf(code);
    case 'rxnorm':
    case 'atc':
    case 'ndc':
    case 'loinc':
    case 'other':
      return null;
  }
}

function meaningOf(row: Row | undefined): AmputationMeaning | null {
  return row === undefined ? null : { kind: row[0], levels: row[1], sides: row[2] ?? [] };
}

const modifierSides: Readonly<Record<string, readonly Side[]>> = { LT: left, RT: right, '50': both };

function ofCpt(code: string): AmputationMeaning | null {
  const [, number = '', modifier = ''] = /^(\d{5})(?:[- ]?(LT|RT|50))?$/.exec(code) ?? [];
  const meaning = meaningOf(Object.hasOwn(cpt, number) ? cpt[number] : undefined);
  return meaning === null ? null : { ...meaning, sides: modifierSides[modifier] ?? [] };
}

function ofIcd10(code: string): AmputationMeaning | null {
  if (code.startsWith('Z89')) return ofAbsence(code);
  if (/^Q7[123]/.test(code)) return { kind: 'congenital', levels: [], sides: [] };
  if (/^(T87|G546|G547|Z4781)/.test(code)) return { kind: 'care', levels: [], sides: [] };
  const found = trauma[code.slice(0, 4)];
  return found === undefined ? null : ofTrauma(code, found);
}

function ofAbsence(code: string): AmputationMeaning | null {
  const found = absence.find(([prefix]) => code.startsWith(prefix));
  const meaning = meaningOf(found?.[1]);
  if (meaning === null) return null;
  const sides = meaning.sides.length > 0 ? meaning.sides : sideOfDigit(code[5]);
  const doubt = found?.[2];
  return { ...meaning, sides, ...(doubt === undefined ? {} : { doubt }) };
}

function ofTrauma(code: string, allowed: readonly AmputationLevel[]): AmputationMeaning {
  const stem = code.slice(0, 4);
  const [extent, side] = [code[4], code[5]];
  const isPartial = extent === '2' || (stem === 'S981' && extent === '4');
  const sides = fingerCodes.has(stem) ? sideOfFinger(side) : sideOfDigit(side);
  const meaning = { kind: 'injury', levels: allowed, sides } as const;
  return isPartial ? { ...meaning, doubt: 'the code tells of a partial amputation' } : meaning;
}

function sideOfDigit(digit: string | undefined): readonly Side[] {
  return digit === '1' ? right : digit === '2' ? left : [];
}

function sideOfFinger(digit: string | undefined): readonly Side[] {
  if (digit === undefined || !/^[0-7]$/.test(digit)) return [];
  return Number(digit) % 2 === 0 ? right : left;
}
