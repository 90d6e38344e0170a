import type { IdleWords } from '../../identity/idle-words.js';
import { number } from '../../format/number.js';

export const idle: IdleWords = {
  soon: (seconds) =>
    `Nadie ha tocado esta página desde hace un rato. Se bloquea en ${number(seconds)} ${seconds === 1 ? 'segundo' : 'segundos'}; su trabajo se conserva.`,
  stay: 'Seguir trabajando',
  title: 'Bloqueada',
  note: (name) =>
    `La sesión de ${name} se cerró porque nadie tocó esta página. Inicie sesión como ${name} para seguir donde estaba, con lo que escribió. Cualquier otra persona recibe una página limpia.`,
};
