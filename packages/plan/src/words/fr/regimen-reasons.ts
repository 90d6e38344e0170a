import type { Words } from '../words.js';
import { n, seen } from './voice.js';

export const regimenReasonWords: Words = {
  'say:regimen.weight-unknown': () => 'Le poids n’est pas connu ou trop ancien.',
  'say:regimen.acetaminophen-already': (f) => `Déjà ${n(f, 'takenMg')} mg par jour${seen(f)} ; c’est compté.`,
  'say:regimen.acetaminophen-no-room': (f) =>
    `Les produits au dossier contiennent déjà ${n(f, 'takenMg')} mg par jour${seen(f)} ; le maximum est de ${n(f, 'mostMg')} mg.`,
  'say:regimen.acetaminophen-unreadable': (f) =>
    `Il est aussi dans un produit dont la quantité n’est pas lisible${seen(f)}.`,
  'say:regimen.nsaid-antiplatelet': (f) => `Avec un antiagrégant, le saignement est plus facile${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant': (f) => `Avec un anticoagulant, le saignement est plus facile${seen(f)}.`,
  'say:regimen.nsaid-anticoagulant-kidney': (f) =>
    `Anticoagulant et fonction rénale altérée ensemble${seen(f)}.`,
  'say:regimen.nsaid-second': (f) => `Un autre anti-inflammatoire est pris${seen(f)} : jamais deux.`,
  'say:regimen.nsaid-kidney-reduced': (f) =>
    `DFGe ${n(f, 'egfr')}, sous ${n(f, 'normal')} : il peut nuire aux reins.`,
  'say:regimen.nsaid-kidney-severe': (f) =>
    f['egfr'] === null
      ? 'Une maladie rénale grave est consignée.'
      : `DFGe ${n(f, 'egfr')}, sous ${n(f, 'bound')}.`,
  'say:regimen.nsaid-kidney-unknown': () => 'La fonction rénale n’est pas connue : aucun DFGe récent.',
  'say:regimen.ketorolac-bleeding': (f) => `Pas avec un antiagrégant plaquettaire${seen(f)}.`,
  'say:regimen.ketorolac-instead': () =>
    'À la place d’un inhibiteur de la COX-2, jamais avec lui, et pas en prévention avant l’opération.',
  'say:regimen.regional-antithrombotic': (f) =>
    `Un antithrombotique est pris${seen(f)} : aucun délai n’a de source, le protocole local décide.`,
  'say:regimen.regional-evidence': () =>
    'Il améliore la douleur aiguë ; qu’il prévienne la douleur durable n’est pas montré.',
  'say:regimen.ketamine-risk': () => 'Quelque chose qui l’interdit est présent.',
  'say:regimen.ketamine-risk-unasked': () => 'Personne n’a encore cherché ce qui l’interdit.',
  'say:regimen.ketamine-evidence': (f) => `Données après amputation : ${n(f, 'evidence')}.`,
  'say:regimen.gabapentinoid-evidence': (f) =>
    `${n(f, 'trials')} essais avec ${n(f, 'participants')} personnes n’ont trouvé aucun bénéfice cliniquement important autour de l’opération, plus de vertiges et aucun effet sur la douleur durable.`,
  'say:regimen.gabapentinoid-opioid': (f) =>
    `Avec un opioïde, il déprime la respiration ; après amputation, il allait avec plus d’usage durable d’opioïdes (rapport de cotes ${n(f, 'odds')}, une association).`,
  'say:regimen.gabapentinoid-second': (f) => `Un autre gabapentinoïde est pris${seen(f)} : jamais deux.`,
  'say:regimen.gabapentinoid-already': (f) =>
    `Déjà pris${seen(f)} : vérifier sa dose selon la fonction rénale.`,
  'say:regimen.gabapentinoid-kidney-unknown': () => 'Aucun DFGe récent.',
  'say:regimen.baseline-unknown': () => 'Les opioïdes que prend la personne ne sont pas entièrement connus.',
  'say:regimen.on-opioids-already': (f) =>
    `Prend déjà ${n(f, 'mmePerDay')} MME par jour : en plus de cela, la dose selon le protocole local.`,
  'say:regimen.pca-not-naive': (f) =>
    `Prend déjà ${n(f, 'mmePerDay')} MME par jour : ces doses sont pour des personnes qui n’en prennent pas.`,
  'say:regimen.opioid-blocked': (f) => `Un médicament pris le bloque ou l’affaiblit${seen(f)}.`,
  'say:regimen.opioid-benzodiazepine': (f) => `Avec une benzodiazépine, il déprime la respiration${seen(f)}.`,
  'say:regimen.morphine-kidney': () => 'En cas d’insuffisance rénale, un métabolite actif s’accumule.',
  'say:regimen.morphine-kidney-unknown': () =>
    'En cas d’insuffisance rénale, un métabolite actif s’accumule, et le DFGe n’est pas connu.',
  'say:regimen.tramadol-serotonergic': (f) => `Avec un médicament sérotoninergique${seen(f)}.`,
  'say:regimen.tramadol-kidney-unknown': () => 'Sa limite dépend des reins, et le DFGe n’est pas connu.',
  'say:regimen.laxative-already': (f) => `Un laxatif est déjà pris${seen(f)}.`,
  'say:regimen.baseline-other-series': (f) =>
    `D’autres listes du dossier nomment aussi des opioïdes${seen(f)} ; elles ne sont pas additionnées.`,
  'say:regimen.baseline-answered': (f) => `${n(f, 'mmePerDay')} MME par jour, selon ${n(f, 'by')}.`,
  'say:regimen.interaction-benzodiazepine-opioid': (f) =>
    `Une benzodiazépine avec un opioïde déprime la respiration${seen(f)}.`,
  'say:regimen.interaction-gabapentinoid-opioid': (f) =>
    `Un gabapentinoïde avec un opioïde déprime la respiration${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant': (f) =>
    `Sous anti-inflammatoire avec un anticoagulant, le saignement est plus facile${seen(f)}.`,
  'say:regimen.interaction-nsaid-anticoagulant-kidney': (f) =>
    `Un anti-inflammatoire avec un anticoagulant et une fonction rénale altérée${seen(f)}.`,
  'say:regimen.interaction-nsaid-kidney': (f) =>
    `Un anti-inflammatoire est pris avec des reins défaillants${seen(f)}.`,
};
