import type { VersionWords } from '../../clinician/versions/version-words.js';
import { number } from '../../format/number.js';

const name = (which: number) => `Version ${number(which)}`;
const the = (which: number) => `la version ${number(which)}`;
const somebody = (who: string | null) => who ?? 'Quelqu’un';

export const version: VersionWords = {
  here: 'Versions',
  bar: 'Version et signature',
  loading: 'Ouverture des versions',
  opening: (which) => `Ouverture de ${the(which)}`,
  name,
  signed: (who, at) => `signée par ${who}, ${at}`,
  draft: 'brouillon, non signé',
  besideSigned: (signed, shown) =>
    `La version ${number(signed)} est signée ; vous voyez ${the(shown)}, un brouillon.`,
  changedSince: (which) => `Ce qui a changé depuis ${the(which)}`,
  all: 'Toutes les versions',
  sign: (which) => `Signer ${the(which)}`,
  signing: 'Signature',
  notYet: 'Le plan peut être signé une fois que la décision est « Procéder ».',
  asWhom: (who, which) =>
    `Vous signez ${the(which)} en tant que ${who}. Elle reste alors telle quelle ; une réponse ultérieure fait une nouvelle version.`,
  cancel: 'Annuler',
  planAgain: 'Refaire le plan avec ce qui est connu maintenant',
  undo: 'Annuler les dernières réponses',
  undone: (which) => `Annulé. Ceci est ${the(which)} ; rien n’a été retiré.`,
  isSigned: (which) => `La version ${number(which)} est signée.`,
  newer: (who, which) => `${somebody(who)} a enregistré ${the(which)} entre-temps.`,
  before: (which) => `Vous voyez ${the(which)}.`,
  whatChanged: 'Ce qui a changé',
  load: (which) => `Montrer ${the(which)}`,
  yours: 'Votre réponse n’est pas encore enregistrée',
  cameFirst: (who, which) =>
    `${somebody(who)} a enregistré ${the(which)} pendant que vous répondiez. Rien de vous n’a été enregistré ; c’est gardé ici.`,
  cameFirstUnknown:
    'Quelqu’un a enregistré ce plan pendant que vous répondiez. Rien de vous n’a été enregistré ; c’est gardé ici.',
  yourAnswer: (question, answer) => `Votre réponse à « ${question} » : ${answer}`,
  takenBack: 'retirée',
  reason: (reason) => `Raison : ${reason}`,
  theirs: (which) => `Ce que ${the(which)} a changé`,
  saveOnTop: 'Enregistrer ma réponse en plus',
  drop: 'Abandonner ma réponse',
  list: 'Versions, la plus récente d’abord',
  columns: {
    version: 'version',
    verdict: 'décision',
    saved: 'enregistrée',
    answers: 'réponses',
    signed: 'signée',
  },
  saved: (who, at) => (who === null ? at : `${at}, ${who}`),
  answeredBy: (count, names) =>
    `${count === 1 ? 'une réponse' : `${number(count)} réponses`}${names === '' ? '' : ` de ${names}`}`,
  first: 'premier plan',
  noAnswers: 'pas de nouvelle réponse',
  sameAs: (which) => `mêmes réponses que ${the(which)}`,
  unsigned: 'non',
  compare: 'Comparer deux versions',
  from: 'De',
  to: 'À',
  toPlan: 'Vers le plan',
  oldTitle: (which) => `${name(which)}, lecture seule`,
  old: (latest) => `La plus récente est ${the(latest)}.`,
  isLatest: 'Ceci est la version la plus récente.',
  toLatest: (which) => `Ouvrir ${the(which)}`,
  changedUntil: (which) => `Ce qui a changé jusqu’à ${the(which)}`,
  printSigned: (which, who, at) => `${name(which)}, signée par ${who}, ${at}`,
  printDraft: (which) => `BROUILLON, non signé · ${name(which)}`,
};
