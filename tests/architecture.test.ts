import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import arrows from './architecture/arrows.json' with { type: 'json' };
import { paths, resolved, root, sourceFiles, type SourceFile } from './architecture/sources.js';

const files = sourceFiles();
const allowed: Readonly<Record<string, readonly string[]>> = arrows;
const pure = ['freeze', 'knowledge', 'plan', 'course', 'study', 'fhir'];
/** Build-time shells inside a pure package. */
const buildShells = ['packages/knowledge/src/compile.ts'];

describe('arrows', () => {
  it('finds the packages', () => {
    expect(files.length).toBeGreaterThan(20);
    expect([...new Set(files.map((file) => file.package))].every((name) => name in allowed)).toBe(true);
  });

  it('lets a package import only what the arrows allow', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .flatMap((name) => /^@cryobridge\/([a-z]+)/.exec(name)?.[1] ?? [])
        .filter((name) => name !== file.package && !(allowed[file.package] ?? []).includes(name))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets package.json say the same', () => {
    const wrong = Object.entries(allowed).flatMap(([name, may]) => {
      const path = join(root, 'packages', name, 'package.json');
      if (!existsSync(path)) return [];
      const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      return Object.keys(dependencies)
        .flatMap((dependency) => /^@cryobridge\/(.+)$/.exec(dependency)?.[1] ?? [])
        .filter((dependency) => !may.includes(dependency))
        .map((dependency) => `${name} depends on ${dependency}`);
    });
    expect(wrong).toEqual([]);
  });

  it('crosses a package border only by its name', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(file.path), name).replaceAll('\\', '/'))
        .filter((target) => !target.startsWith(`packages/${file.package}/`))
        .map((target) => `${file.path} reaches into ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(cycle(files)).toBeNull();
  });

  it('has no folder or file called core, common, shared, utils or helpers', () => {
    const wrong = files
      .map((file) => file.path)
      .filter((path) => /(^|\/)(core|common|shared|utils?|helpers?)(\/|\.tsx?$)/.test(path));
    expect(wrong).toEqual([]);
  });
});

describe('purity', () => {
  const impure: readonly (readonly [RegExp, string])[] = [
    [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, 'reads the clock'],
    [/\bMath\.random\(/, 'is random'],
    [/\bconsole\./, 'writes to the console'],
    [/\bfetch\(|\bXMLHttpRequest\b/, 'uses the network'],
    [/from ['"]node:|\bprocess\./, 'needs Node'],
  ];

  it('keeps clock, chance, console, network and files out of the pure packages', () => {
    const wrong = files
      .filter((file) => pure.includes(file.package) && !buildShells.includes(file.path))
      .flatMap((file) =>
        impure
          .filter(([pattern]) => pattern.test(withoutComments(file.text)))
          .map(([, what]) => `${file.path} ${what}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  /** Endings that say the unit, and words for pure numbers. */
  const unit =
    /([sS]econds|[mM]inutes|[hH]ours|[dD]ays?|Weeks?|Months|Years|Ms|Cm|Mm|Mm2|Mm3|Ml|Kg|[mM]g|Mcg|Ug|C|K|J|W|WPerM|WPerM2|[pP]ercent|Degrees|Nrs|Per[A-Z]\w*|10e9PerL|Count|Index|Version|MmePerDay|W)$/;
  const pureNumber =
    /^(value|bytes|lambda|sum|low|high|median|mean|sd|level|chance|share|fraction|factor|cycle|cycles|order|line|year|week|day|status|limit|scale|size|length|count|index|inr|seed|from|to|start|end|position|placements|sequence|minimum|maximum|upTo|weight|x|y|s|r|ir|iz|offset|page|total)$|^days(To|Supply)|^chanceOf|Chance$|Fraction$|Share$|Factor$|Order$|Level$|Number$|Size$|Port$|Bytes$|Dimensions$|Count$|Weight$|Probability$/;

  it('puts the unit into the name of every number of a public record', () => {
    const names = new Set(files.map((file) => file.path));
    const exported = files
      .filter((file) => /^packages\/(freeze|knowledge|plan|fhir)\/src\/index\.ts$/.test(file.path))
      .flatMap((index) => index.imports.map((name) => resolved(index, name, names)));
    expect(exported.length).toBeGreaterThan(20);
    const wrong = files
      .filter((file) => exported.includes(file.path))
      .flatMap((file) =>
        [...publicRecords(file.text).matchAll(/\breadonly (\w+)\??: (?:Fact<)?(?:readonly )?number\b/g)]
          .map((match) => match[1] ?? '')
          .filter((name) => !unit.test(name) && !pureNumber.test(name))
          .map((name) => `${file.path}: ${name}`),
      );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('lists every abbreviation of its sentences in the glossary', () => {
    const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');
    const known = new Set([...glossary.matchAll(/\b[A-Z][A-Za-z0-9₂]*[A-Z0-9₂]\b/g)].map(([word]) => word));
    const used = files
      .filter((file) => file.path.includes('/words/en/'))
      .flatMap((file) =>
        [
          ...withoutComments(file.text)
            .replace(/'say:[^']*'|\$\{[^}]*\}/g, '')
            .matchAll(/\b[A-Z]{2,}[0-9₂]?\b/g),
        ].map(([word]) => word),
      );
    expect([...new Set(used)].filter((word) => !known.has(word) && !ordinary.has(word)).sort()).toEqual([]);
  });
  const ordinary = new Set(['A', 'I', 'CI', 'ID']);
});

describe('documents', () => {
  const documents = [
    'README.md',
    'GLOSSARY.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...paths('docs').filter((path) => path.endsWith('.md')),
  ].filter((path) => existsSync(join(root, path)));

  it('has no dead link between files', () => {
    const dead = documents.flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('keeps the README within 150 lines', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(150);
  });
});

/** The exported interfaces and types of a source. */
function publicRecords(text: string): string {
  return [...withoutComments(text).matchAll(/^export (?:interface|type) [\s\S]*?(?:\n\}|;\n(?=\n|$))/gm)]
    .map(([block]) => block)
    .join('\n');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** The first import cycle, as a list of files, or null. */
function cycle(all: readonly SourceFile[]): string[] | null {
  const names = new Set(all.map((file) => file.path));
  const edges = new Map(
    all.map((file) => [file.path, file.imports.flatMap((name) => resolved(file, name, names) ?? [])]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of edges.get(path) ?? []) {
      const found = visit(next, [...trail, path]);
      if (found !== null) return found;
    }
    done.add(path);
    return null;
  };
  for (const path of names) {
    const found = visit(path, []);
    if (found !== null) return found;
  }
  return null;
}
