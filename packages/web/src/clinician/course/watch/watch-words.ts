import { number } from '../../../format/number.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything the Watch page says. */
const english = {
  title: 'Watch',
  find: 'Find a person or a reason',
  owner: 'Whose',
  owners: { all: 'Everybody’s', mine: 'Mine', nobody: 'Nobody’s yet' },
  groups: { nobody: 'Nobody has these yet', mine: 'Yours', others: 'Others have these' },
  keys: 'Keys: j and k move, Enter opens the person, t takes, / finds.',
  calm: 'Nobody waits for you.',
  calmMore: 'The watch reads every report as it comes, and asks for you here when somebody must act.',
  noMatch: 'No alert fits this filter.',
  showAll: 'Show all',
  loading: 'Opening the watch',
  opened: (when: string) => `raised ${when}`,
  unsigned: 'Nobody has signed the settings of this watch: its limits are assumed.',
  signed: (by: string, at: string) => `Settings signed by ${by}, ${at}.`,
  settings: 'Settings of the watch',
  count: (open: number) => (open === 0 ? 'nothing open' : `${open} open`),
  burden: (perWeek: number | null, weeks: number) =>
    perWeek === null
      ? 'How many alerts a patient makes in a week is not known yet.'
      : `${number(perWeek, 2)} alerts per patient and week, over ${number(weeks)} patient-weeks.`,
  right: (share: number | null, closed: number) =>
    share === null
      ? 'How often they are right is not known: none was closed with an outcome yet.'
      : `${number(share * 100)} % were right, of ${closed} closed with an outcome.`,
  burdenTitle: 'How much this asks of you',
};

export type WatchWords = Widened<typeof english>;
export const watchWords: WatchWords = inLanguage('watch', english);
