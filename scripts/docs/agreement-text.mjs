/** What `scripts/agreement.mjs` found, in words. */

const names = { draft: '`draft`', coarse: '`coarse`', layers: '`coarse`, in layers' };

function over({ over3Percent }) {
  if (over3Percent.length === 0) return '0';
  const atStandard = over3Percent.map(({ standardPercent }) => standardPercent).filter(Number.isFinite);
  const better =
    atStandard.length > 0 ? `, at \`standard\` within ${Math.max(...atStandard).toFixed(1)} %` : '';
  return `${over3Percent.length}${better}`;
}

/** @param table Makes a table of a head and rows. */
export function agreementText(agreement, table) {
  const percent = (value) => `${value.toFixed(2)} %`;
  const rows = Object.entries(names).map(([name, title]) => {
    const { problems, lengthsCompared, differencePercent, ...rest } = agreement[name];
    const { median, share99, most } = differencePercent;
    return [title, problems, lengthsCompared, percent(median), percent(share99), percent(most), over(rest)];
  });
  const { problems, mostPercent, over05Percent } = agreement.doubledDomain;
  const failed = agreement.failed.length === 0 ? 'No run failed.' : `${agreement.failed.length} runs failed.`;
  return `Random problems within validity (\`node scripts/agreement.mjs\`, ${agreement.engine}), every length over 1 mm against the twin at quarter steps on the same cells; the aim is 3 %. ${failed}

${table(['setting', 'problems', 'lengths', 'median', '99 % within', 'largest', 'problems over 3 %'], rows)}

Doubling the domain, with the cells of the smaller one kept, moved no length of ${problems} problems by more than ${percent(mostPercent)} (aim: 0.5 %; ${over05Percent.length} above).`;
}
