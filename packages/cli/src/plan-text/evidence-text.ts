import type { Plan } from '@cryobridge/plan';
import { type Setting, note, notes } from './notes.js';

export function evidenceText({ evidence }: Plan, setting: Setting): string {
  return [
    setting.layout.heading('Evidence'),
    note(evidence.grade, setting, '  '),
    ...notes(evidence.studies, setting),
  ].join('\n');
}

/** Values of one thing stand together: "14G nitrous oxide probe: wallC, outerDiameterMm". */
export function assumedText({ assumed }: Plan, { layout }: Setting): string | null {
  if (assumed.length === 0) return null;
  const fields = new Map<string, readonly string[]>();
  for (const { label } of assumed) {
    const [thing = '', field] = label.split(': ');
    const group = field === undefined ? '' : thing;
    fields.set(group, [...(fields.get(group) ?? []), field ?? thing]);
  }
  const lines = [...fields].map(([thing, names]) =>
    thing === '' ? names.join('; ') : `${thing}: ${names.join(', ')}`,
  );
  return [
    layout.heading(
      'Assumed',
      `${assumed.length} values, marked *; cryobridge knowledge --assumed tells more`,
    ),
    ...lines.map((line) => layout.hang(line, { first: '  · ', rest: '    ' })),
  ].join('\n');
}

export function sourcesText({ sources }: Plan, { layout, marks }: Setting): string | null {
  if (sources.length === 0) return null;
  const lines = sources.map(({ id, title, year, doi, url, quality }) => {
    const link = doi === undefined ? (url ?? '') : `doi:${doi}`;
    const number = `[${marks.numberOf.get(id) ?? '?'}]`.padStart(5);
    return layout.hang(
      `${title}${year === null ? '' : ` (${year})`}, ${quality.replace('_', ' ')}. ${link}`,
      { first: `${number} `, rest: '      ' },
    );
  });
  return [layout.heading('Sources'), ...lines].join('\n');
}

export function provenanceText({ hash, madeFrom }: Plan, { layout: { colours } }: Setting): string {
  const local =
    madeFrom.formularyVersion === undefined ? '' : ` formulary version ${madeFrom.formularyVersion},`;
  return colours.dim(
    [
      `Plan ${hash.slice(0, 12)} from input ${madeFrom.inputHash.slice(0, 12)}, knowledge ${madeFrom.knowledgeVersion},${local}`,
      `engine ${madeFrom.engine}, plan ${madeFrom.planVersion}. A draft for clinicians to judge, not an order.`,
    ].join('\n'),
  );
}
