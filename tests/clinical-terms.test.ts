import { knowledge } from '@cryobridge/knowledge';
import { amputationLevels, languages, loadPlanWords, say } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';

/** Every English text of the knowledge that a sentence may quote inside a fact. */
const quoted = new Set<string>([
  ...Object.values(knowledge.nerveSites).flatMap(
    ({ label, weaknessCosts, ultrasound, neighbours, claims }) => {
      const area = claims['areaMm2'];
      const doubts = area === undefined ? null : knowledge.claims[area]?.doubts;
      return [
        label,
        weaknessCosts,
        ...Object.values(ultrasound),
        ...neighbours.map(({ name }) => name),
        ...(doubts == null ? [] : [doubts]),
      ];
    },
  ),
  ...Object.values(knowledge.probes).map(({ label }) => label),
  ...Object.values(knowledge.drugs).map(({ label }) => label),
  ...Object.values(knowledge.opioidTables).flatMap(({ factors }) => factors.map(({ drug }) => drug)),
  ...amputationLevels,
]);

const figuresIn = (text: string) =>
  [
    ...(text
      .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
      .replace(/(\d)[,٫](\d)/g, '$1.$2')
      .match(/\d+(\.\d+)?/g) ?? []),
  ].sort();

describe.each(['es', 'de', 'fr', 'ar'] as const)('terms in %s', async (language) => {
  const words = await loadPlanWords(language);

  it('hold all that the knowledge says inside facts', () => {
    expect(quoted.size).toBeGreaterThan(100);
    expect([...quoted].filter((text) => words.terms[text] === undefined)).toEqual([]);
  });

  it('keep its figures', () => {
    const changed = Object.entries(words.terms).filter(
      ([english, own]) => figuresIn(english).join() !== figuresIn(own).join(),
    );
    expect(changed).toEqual([]);
  });
});

describe('what an Arabic sentence quotes', () => {
  it('keeps Latin text in its own direction, and lists Arabic terms with Arabic signs', async () => {
    const words = await loadPlanWords('ar');
    expect(say({ id: 'say:opioid.unit-unknown', facts: { unit: 'puff' } }, words)).toContain(
      '«\u{2068}puff\u{2069}»',
    );
    const nerves = 'Sural nerve, ankle; Tibial nerve, ankle';
    expect(say({ id: 'say:dose.step-confirm', facts: { nerves } }, words)).toContain(
      'العصب الربلي، الكاحل؛ العصب الظنبوبي، الكاحل.',
    );
    expect(say({ id: 'say:dose.skin-too-cold', facts: { skinC: -3.5, limitC: -5 } }, words)).toContain(
      '−٣٫٥',
    );
  });
});

describe.each(languages)('the ground of a limit in %s', async (language) => {
  const words = await loadPlanWords(language);
  const limit = (by: string) =>
    say(
      { id: 'say:regimen.acetaminophen-limit', facts: { by, mostMg: 2000, takenMg: 0, leftMg: 2000 } },
      words,
    );

  it('is told, each in its own words', () => {
    expect(new Set(['age', 'age-unknown', 'weight', 'liver', 'usual'].map(limit)).size).toBe(5);
  });
});
