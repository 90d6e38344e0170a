import type { Facts, Words } from '../words.js';
import { answered, mentioned, n, notes } from './voice.js';

const earlier: Readonly<Record<string, string>> = {
  'other-limb': 'autre membre',
  revision: 'reprise',
  'record-is-wrong': 'le dossier est faux',
  'limb-already-lost': 'membre déjà perdu',
};

const where = (f: Facts) => `${n(f, 'level')}, ${n(f, 'side')}`;

export const selectSiteWords: Words = {
  'say:select.purpose.ask': () =>
    'À quoi sert la congélation : à une amputation prévue, ou à une douleur après une amputation antérieure ?',
  'say:select.purpose.why': () => 'Aucune amputation prévue ne figure au dossier.',
  'say:select.purpose.open': (f) => `Le dossier ne contient aucune amputation prévue.${notes(f)}`,
  'say:select.purpose.neither': () => 'Ni amputation prévue, ni douleur d’amputation à traiter.',
  'say:select.level.ask': (f) => `À quel niveau est l’amputation ?${mentioned(f)}${notes(f)}`,
  'say:select.level.conflict': (f) => `Quel niveau est le bon ? ${n(f, 'seen')}.`,
  'say:select.level.why': () => 'Le niveau décide quels nerfs sont congelés.',
  'say:select.level.open': (f) => `Le niveau de l’amputation n’est pas connu.${mentioned(f)}`,
  'say:select.level.in-conflict': (f) => `Les sources se contredisent sur le niveau : ${n(f, 'seen')}.`,
  'say:select.level.known': (f) => `Niveau : ${n(f, 'value')}.`,
  'say:select.side.ask': (f) => `De quel côté est l’amputation ?${mentioned(f)}${notes(f)}`,
  'say:select.side.conflict': (f) => `Quel côté est le bon ? ${n(f, 'seen')}.`,
  'say:select.side.why': () => 'Une congélation du mauvais côté ne peut être annulée pendant des mois.',
  'say:select.side.open': (f) => `Le côté de l’amputation n’est pas connu.${mentioned(f)}`,
  'say:select.side.in-conflict': (f) => `Les sources se contredisent sur le côté : ${n(f, 'seen')}.`,
  'say:select.side.known': (f) => `Côté : ${n(f, 'value')}.`,
  'say:select.surgery-date.ask': (f) => `Quel jour est l’amputation ?${mentioned(f)}`,
  'say:select.surgery-date.conflict': (f) => `Quel jour d’opération est le bon ? ${n(f, 'seen')}.`,
  'say:select.surgery-date.why': () => 'Le jour de l’opération décide quand la congélation peut être faite.',
  'say:select.amputation-date.ask': () => 'Quel jour a eu lieu l’amputation ?',
  'say:select.amputation-date.why': () =>
    'À partir de 12 semaines, la douleur compte comme établie ; là, une congélation n’a montré aucun bénéfice.',
  'say:select.texts.ask': (f) =>
    `Ces notes parlent d’amputation : ${n(f, 'texts')}. L’une d’elles contredit-elle ${where(f)} ?`,
  'say:select.texts.why': () =>
    'Un texte libre n’est jamais pris pour un fait ; une contradiction doit d’abord être levée.',
  'say:select.texts.open': (f) =>
    `Des notes sur l’amputation ne concordent pas clairement avec ${where(f)} : ${n(f, 'texts')}.`,
  'say:select.texts.answered': (f) =>
    `Notes sur l’amputation vérifiées${answered(f)} : aucune contradiction.`,
  'say:select.earlier.ask': (f) =>
    `Le dossier contient une amputation antérieure, peut-être du même membre (${n(f, 'seen')}). De quoi s’agissait-il ?`,
  'say:select.earlier.why': () => 'Le membre doit encore être là au niveau prévu.',
  'say:select.earlier.open': (f) =>
    `Une amputation antérieure a peut-être déjà pris le niveau prévu : ${n(f, 'seen')}.`,
  'say:select.earlier.answered': (f) =>
    `Amputation antérieure vérifiée${answered(f)} : ${earlier[String(f['value'])] ?? n(f, 'value')}.`,
  'say:select.earlier.stopped': (f) => `Le membre est déjà perdu au niveau prévu${answered(f)}.`,
  'say:select.surgeon.ask': (f) => `Le chirurgien confirme-t-il l’amputation : ${where(f)} ?`,
  'say:select.surgeon.why': () =>
    'Un nerf n’est pas congelé pour une opération qui peut ne pas avoir lieu ou changer de niveau.',
  'say:select.surgeon.open': (f) => `Le chirurgien n’a pas encore confirmé : ${where(f)}.`,
  'say:select.surgeon.answered': (f) => `Le chirurgien a confirmé : ${where(f)}${answered(f)}.`,
  'say:select.surgeon.stopped': (f) => `L’amputation est annulée${answered(f)}.`,
  'say:select.cancelled.present': () => 'L’amputation prévue est annulée.',
  'say:select.deceased.present': () => 'D’après le dossier, la personne est décédée.',
  'say:select.alive.ask': () =>
    'La personne est-elle en vie ? Le dossier se contredit ou n’est pas lisible sur ce point.',
  'say:select.alive.why': () => 'Aucun plan n’est fait pour une personne décédée.',
  'say:select.alive.open': () => 'Le dossier ne dit pas clairement si la personne est en vie.',
};
