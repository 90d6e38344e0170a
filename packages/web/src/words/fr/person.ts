import type { PersonWords } from '../../clinician/course/person/person-words.js';
import { number } from '../../format/number.js';

const days = (count: number) => `${number(count)} ${count < 2 ? 'jour' : 'jours'}`;

export const person: PersonWords = {
  here: 'Personne',
  loading: 'Ouverture du parcours',
  day: (day) => (day >= 0 ? `jour ${number(day)} après la congélation` : `congélation dans ${days(-day)}`),
  noFreeze: 'rien de congelé pour l’instant',
  lastReport: (date) => `dernier rapport ${date}`,
  noReport: 'pas encore de rapport',
  ended: {
    death: 'décès',
    withdrawal: 'retrait',
    'lost-to-follow-up': 'perte de vue',
    'follow-up-complete': 'suivi achevé',
  },
  endedNote: (what) =>
    `Le parcours est terminé : ${what}. Plus de rappels, plus d’alerte en l’absence de rapport.`,
  consent: {
    needed: 'Le consentement n’est pas encore donné : aucun rapport ne peut arriver.',
    given: 'Consentement donné.',
    withdrawn: 'Consentement retiré : aucun rapport ne peut arriver.',
  },
  masked:
    'Vous êtes en aveugle. Cette page montre les rapports, les opioïdes et les alertes, sans les prévisions ni rien d’autre qui dise si quelque chose a été congelé.',
  actions: {
    telephone: 'Rapport par téléphone',
    record: 'Événements et médicaments',
    day: 'Jour du geste',
    freeze: 'Geste réalisé',
    freezes: 'Réalisé et prévu',
    bridge: 'Pont',
    plan: 'Plan',
  },
  episode: 'Membre',
  changed: {
    title: 'Ce qui a changé',
    none: 'Rien cette dernière semaine.',
    pain: (name, now, before, ago) =>
      `${name} : au pire ${number(now)}, contre ${number(before)} ${days(ago)} plus tôt`,
    opioid: (now, before) => `Opioïdes pris : ${now} par jour, la semaine d’avant ${before}`,
    opioidUnknown: 'Les opioïdes pris cette semaine ne sont pas connus.',
    silent: (ago) => `Aucun rapport depuis ${days(ago)}`,
    weakness: (word) => `Faiblesse : ${word}`,
    falls: (count) => (count === 1 ? 'Une chute rapportée' : `${number(count)} chutes rapportées`),
    wound: (word) => `Plaie : ${word}`,
    drowsiness: (word) => `Somnolence : ${word}`,
    up: 'en hausse',
    down: 'en baisse',
    same: 'inchangé',
  },
  answers: {
    new: 'nouvelle',
    worse: 'aggravée',
    'some-fluid': 'un peu de liquide',
    'pus-or-smell': 'pus ou mauvaise odeur',
    open: 'ouverte',
    'bleeding-heavily': 'saigne beaucoup',
    sleepy: 'tendance à s’endormir',
    'hard-to-wake': 'difficile à réveiller',
  },
  couldBe: {
    title: 'Ce que cela peut être',
    none: 'Aucune règle de la surveillance ne voit quelque chose.',
    raised: 'Vu',
    cannotTell: 'Impossible à dire',
    clear: (count) => `${number(count)} ${count < 2 ? 'recherché et non vu' : 'recherchés et non vus'}`,
  },
  rescue: { title: 'Traitement de secours, réexaminé', none: 'Rien à proposer.' },
  cover: {
    title: 'Couverture',
    expected: (median, low, high) =>
      `Attendue jusqu’à la semaine ${median} après la congélation (${low} à ${high}).`,
    level: (percent) => `intervalle à ${number(percent)} %, resserré par`,
    reports: (count) => `${number(count)} ${count < 2 ? 'rapport' : 'rapports'}`,
    now: (chance) => `Probabilité que chaque nerf nécessaire soit silencieux maintenant : ${chance}.`,
    takesOver: (median, low, high) =>
      `La TMR devrait prendre le relais vers la semaine ${median} (${low} à ${high}).`,
    none: 'Pas de prévision : aucune congélation n’est consignée.',
    bridge: 'Le pont, semaine par semaine',
  },
  medicines: {
    title: 'Médicaments à domicile',
    none: 'Aucun n’est consigné ici.',
    stopped: 'arrêté',
    change: 'Modifier',
  },
  alerts: {
    title: 'Alertes',
    none: 'Aucune alerte n’est ouverte.',
    past: (count) => `${number(count)} ${count < 2 ? 'passée' : 'passées'}`,
  },
};
