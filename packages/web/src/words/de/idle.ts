import type { IdleWords } from '../../identity/idle-words.js';
import { number } from '../../format/number.js';

export const idle: IdleWords = {
  soon: (seconds) =>
    `Seit einer Weile hat niemand diese Seite berührt. Sie wird in ${number(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} gesperrt; Ihre Arbeit bleibt.`,
  stay: 'Weiterarbeiten',
  title: 'Gesperrt',
  note: (name) =>
    `${name} wurde abgemeldet, weil niemand diese Seite berührt hat. Melden Sie sich als ${name} an, um dort weiterzumachen, mit allem, was Sie geschrieben haben. Alle anderen erhalten eine leere Seite.`,
};
