import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Everything that people may read of a plan or a course, in any language. */
const folders = [
  'packages/course/src',
  'packages/plan/src/words',
  'packages/contract/src',
  'packages/web/src/patient',
  'packages/web/src/clinician/course',
];
const files = folders
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(ts|tsx|json)$/.test(name) && !/\.test\.tsx?$/.test(name));

/** Telling somebody to take less or to stop. A medicine that the prescriber stopped is a fact, and allowed. */
const commands = [
  /\btaper(s|ed|ing)?\b/i,
  /\bwean(s|ed|ing)?\b/i,
  /\b(stop|cut|reduce|lower) (taking |using )?(your |the |all )?(opioids?|dose|doses|medicines?)\b/i,
  /\bdeprescrib/i,
  /\bdej(a|e|ar) de tomar\b/i,
  /\breduzca (la|su) (dosis|medicina)/i,
  /\b(absetzen|setzen Sie [^.]* ab|ausschleichen|abdosieren|schrittweise (reduzieren|verringern|senken))\b/i,
  /\bopioid\w* (stoppen|beenden|reduzieren|verringern|senken|weglassen)\b/i,
  /\b(sevrage|sevrer|d[ée]croissance|diminution progressive|r[ée]duction progressive)(?![\p{L}])/iu,
  /(?<!\p{L})(arr[êe]ter|interrompre|r[ée]duire|diminuer|baisser) (l[’']|les |la prise d[’'])opio[ïi]des?/iu,
  /\b(arr[êe]tez|diminuez|r[ée]duisez) (de prendre|la dose|vos|votre)\b/i,
  /(توقف|توقفي|قلل|قللي) (عن )?(تناول|الجرعة|الدواء)/,
];

/** A number of morphine equivalents as a limit, such as "50 MME" or "above 90 mg of morphine". */
const limits = [/\b\d+\s?(MME|OME)\b/, /\b(above|over|more than|exceed\w*) \d+ (MME|mg of morphine)/i];

/** Sentences only: quoted text of the code, without comments. */
function textsOf(name: string): readonly string[] {
  const code = readFileSync(`${root}${name}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [
    ...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|>([^<>{}]+)</g),
  ].map(([, single, double, template, element]) => single ?? double ?? template ?? element ?? '');
}

const found = (texts: readonly string[], patterns: readonly RegExp[]) =>
  texts.filter((text) => patterns.some((pattern) => pattern.test(text)));

describe('no text of a course', () => {
  const texts = files.flatMap(textsOf);

  it('is left out of the search', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(texts.some((text) => text.includes('Ask why.'))).toBe(true);
  });

  it('tells anybody to taper or to stop an opioid', () => {
    expect(found(texts, commands)).toEqual([]);
  });

  it('names an amount of morphine equivalents as a limit', () => {
    expect(found(texts, limits)).toEqual([]);
  });

  it('would pass if it did', () => {
    expect(found(['Taper now.', 'Stop taking your opioid'], commands)).toHaveLength(2);
    expect(
      found(['Das Opioid absetzen.', 'Opioide reduzieren', 'Langsam ausschleichen'], commands),
    ).toHaveLength(3);
    expect(
      found(['Arrêter les opioïdes.', 'Prévoir un sevrage.', 'Diminuez la dose'], commands),
    ).toHaveLength(3);
    expect(found(['Above 90 MME the risk rises'], limits)).toHaveLength(1);
  });
});
