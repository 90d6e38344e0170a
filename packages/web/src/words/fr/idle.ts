import type { IdleWords } from '../../identity/idle-words.js';
import { number } from '../../format/number.js';

export const idle: IdleWords = {
  soon: (seconds) =>
    `Personne n’a touché cette page depuis un moment. Elle se verrouille dans ${number(seconds)} ${seconds < 2 ? 'seconde' : 'secondes'} ; votre travail reste.`,
  stay: 'Continuer à travailler',
  title: 'Verrouillée',
  note: (name) =>
    `La session de ${name} a été fermée parce que personne n’a touché cette page. Connectez-vous en tant que ${name} pour reprendre là où vous étiez, avec ce que vous avez écrit. Toute autre personne reçoit une page vide.`,
};
