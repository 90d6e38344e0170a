import type { Facts, Words } from '../words.js';
import { capital, count, n, nameIn, percent, speak } from './speech.js';

type Fact = Facts[string] | undefined;

const facts: Readonly<Record<string, string>> = {
  'residual-limb-pain': 'douleur du moignon',
  'phantom-pain': 'douleur fantôme',
  'body-map': 'où la douleur se situe (schéma corporel)',
  'tap-pain': 'douleur à la percussion d’un point',
  wound: 'la plaie',
  'wound-redness': 'rougeur autour de la plaie',
  fever: 'fièvre',
  drowsiness: 'somnolence',
  breathing: 'respiration',
  falls: 'chutes',
  weakness: 'faiblesse',
  'opioid-taken': 'l’opioïde pris chacun des derniers jours',
  'opioid-prescribed': 'l’opioïde prescrit',
  'earlier-opioid': 'l’opioïde pris un nombre suffisant de jours antérieurs',
  'earlier-pain': 'assez de rapports antérieurs de douleur',
  forecast: 'la prévision',
  'forecast-of-day': 'une prévision qui aille jusqu’à ce jour',
  'end-of-cover': 'la fin attendue de la couverture',
  'freeze-day': 'le jour de la congélation',
  'surgery-day': 'le jour de l’amputation',
  schedule: 'quels rapports sont attendus et quand',
  'emergency-answers': 'les réponses qui indiquent une urgence',
};

const stops: Readonly<Record<string, string>> = {
  death: 'La personne est décédée',
  withdrawal: 'La personne s’est retirée',
  'lost-to-follow-up': 'La personne est perdue de vue',
  admission: 'La personne est hospitalisée',
};

const factName = (fact: Fact) => facts[String(fact)] ?? speak(fact);
const oneDecimal = (value: Fact) => speak(Math.round(Number(value) * 10) / 10);
const reports = (value: Fact) => count(value, 'rapport', 'rapports');
const worst = (f: Facts) =>
  `${capital(factName(f['series']))} : au pire ${oneDecimal(f['now'])} (derniers rapports : ${n(f, 'reports')})`;
const frozen = (f: Facts) => (f['nerves'] === '' ? '' : ` Nerfs congelés : ${nameIn(f, 'nerves')}.`);
const between = (f: Facts) => `${n(f, 'likely')} (entre le ${n(f, 'from')} et le ${n(f, 'until')})`;

export const watchWords: Words = {
  'say:watch.missing': ({ fact }) => `Non connu : ${factName(fact)}.`,
  'say:watch.stale': (f) =>
    `Trop ancien pour s’y fier : ${factName(f['fact'])}, indiqué pour la dernière fois le ${n(f, 'lastOn')}.`,
  'say:watch.stopped': ({ why }) =>
    `${stops[String(why)] ?? 'Le suivi a été arrêté'} : aucun rapport n’est attendu.`,

  'say:watch.breakthrough': (f) =>
    `${worst(f)}${f['before'] === null ? '' : `, ${oneDecimal(f['before'])} avant`} ; selon la prévision de cette personne, elle devrait rester au-dessous de ${oneDecimal(f['expected'])}.${f['acute'] === true ? ' Une marge plus grande est admise, car l’opération est récente.' : ''}`,
  'say:watch.breakthrough-clear': () =>
    'La pire douleur reste dans ce que la prévision de cette personne attend.',

  'say:watch.early-loss': (f) => `${worst(f)}, ${oneDecimal(f['before'])} avant.`,
  'say:watch.early-loss-before': (f) =>
    `La couverture devait durer jusqu’aux environs du ${n(f, 'from')}.${f['chance'] === null ? '' : ` Probabilité qu’elle tienne encore : ${percent(f, 'chance')}.`}`,
  'say:watch.early-loss-still-covered': (f) =>
    `La douleur a augmenté ; la prévision de cette personne donne à la couverture une probabilité de ${percent(f, 'chance')}${f['before'] === null ? '' : `, ${percent(f, 'before')} avant les derniers rapports`}, et cette baisse ne suffit pas.`,
  'say:watch.early-loss-no-longer': (f) =>
    `La couverture peut avoir fini depuis le ${n(f, 'from')} : une perte n’est plus précoce.`,
  'say:watch.early-loss-clear': () =>
    'Aucune augmentation durable par rapport à la douleur antérieure de cette personne.',

  'say:watch.end-of-cover': (f) => `La fin de la couverture est attendue vers le ${between(f)}.`,
  'say:watch.end-of-cover-takes-over': (f) =>
    `La TMR ou la RPNI devrait prendre le relais plus tard, vers le ${between(f)}.`,
  'say:watch.end-of-cover-nothing-takes-over': () =>
    'Rien de connu ne prend le relais : ni TMR ni RPNI n’est prévue, ou son jour n’est pas connu.',
  'say:watch.end-of-cover-bridged': () =>
    'La TMR ou la RPNI devrait prendre le relais avant la fin de la couverture ou peu après.',
  'say:watch.end-of-cover-past': () => 'La période où la couverture finit est passée.',
  'say:watch.end-of-cover-clear': () => 'La fin attendue de la couverture est encore loin.',

  'say:watch.neuroma': (f) =>
    `Douleur en un point (${n(f, 'place')}) déclenchée par la percussion, au pire ${n(f, 'worst')}, sans douleur fantôme correspondante ; ${reports(f['reports'])} de suite depuis le ${n(f, 'since')}.`,
  'say:watch.neuroma-too-early': (f) => `Un névrome n’est pas évoqué avant le ${n(f, 'from')}.`,
  'say:watch.neuroma-clear': () => 'Aucun point isolé du moignon douloureux à la percussion.',

  'say:watch.infection-wound': ({ rank }) =>
    [
      'La plaie est sèche.',
      'La plaie laisse sortir un peu de liquide.',
      'La plaie est ouverte.',
      'La plaie saigne beaucoup.',
      'La plaie laisse sortir du pus ou sent mauvais.',
    ][Number(rank)] ?? 'La plaie a changé.',
  'say:watch.infection-redness': () => 'La rougeur autour de la plaie s’étend.',
  'say:watch.infection-fever': () => 'Il y a de la fièvre.',
  'say:watch.infection-skin': ({ rank }) =>
    [
      '',
      '',
      'La peau au site de la sonde est rouge.',
      'La peau au site de la sonde a une cloque ou est foncée.',
      'La peau au site de la sonde est ouverte.',
    ][Number(rank)] ?? 'La peau au site de la sonde a changé.',
  'say:watch.infection-pain': (f) =>
    `La douleur du moignon a augmenté : au pire ${n(f, 'worst')}, ${oneDecimal(f['before'])} avant, avec une plaie qui n’est pas sèche.`,
  'say:watch.infection-clear': () => 'Aucun signe qui ressemble à une infection.',

  'say:watch.opioid-rise': (f) =>
    `Opioïde pris les derniers jours rapportés (${count(f['reports'], 'jour', 'jours')}) : ${f['atLeast'] === true ? 'au moins ' : ''}${n(f, 'now')} par jour en équivalents de morphine orale, ${n(f, 'before')} avant. Demander pourquoi.`,
  'say:watch.opioid-over-prescribed': (f) =>
    `Opioïde pris le ${n(f, 'on')} : ${n(f, 'taken')} en équivalents de morphine orale ; les prescriptions permettent ${n(f, 'prescribed')}. Demander pourquoi.`,
  'say:watch.opioid-clear': () => 'L’opioïde pris est comme avant et comme prescrit.',

  'say:watch.sedation-drowsy': (f) =>
    `${Number(f['poss']) >= 4 ? 'Difficile à réveiller' : 'Somnolence, tendance à s’endormir'} : correspond à ${n(f, 'poss')} sur l’échelle de sédation de Pasero.`,
  'say:watch.sedation-breathing': () => 'La respiration est lente ou difficile.',
  'say:watch.sedation-clear': () => 'Pas de somnolence.',

  'say:watch.weakness': ({ rank }) =>
    Number(rank) >= 3 ? 'La faiblesse s’est aggravée.' : 'La faiblesse est nouvelle.',
  'say:watch.fall': ({ falls }) => `${count(falls, 'chute rapportée', 'chutes rapportées')}.`,
  'say:watch.hit-head': () => 'La tête a été heurtée lors d’une chute.',
  'say:watch.weakness-known': (f) => `La faiblesse est connue et ne s’est pas aggravée.${frozen(f)}`,
  'say:watch.numbness-known': (f) =>
    `Une peau engourdie au site de la sonde est attendue après la congélation.${frozen(f)}`,
  'say:watch.weakness-clear': () => 'Ni faiblesse ni chute.',

  'say:watch.silence': (f) => `Aucun rapport depuis le ${n(f, 'last')} ; attendu depuis le ${n(f, 'since')}.`,
  'say:watch.silence-from-start': (f) =>
    `Aucun rapport n’est jamais arrivé ; attendu depuis le ${n(f, 'since')}.`,
  'say:watch.follow-up-over': () => 'Le suivi est terminé : aucun rapport n’est attendu.',
  'say:watch.silence-clear': () => 'Les rapports arrivent comme attendu.',

  'say:watch.emergency': () =>
    'Une réponse indique un danger vital. La personne a été avertie aussitôt d’appeler à l’aide.',
  'say:watch.emergency-clear': () => 'Aucune réponse n’indique un danger vital.',

  'say:watch.masked.pain': () => 'La douleur a changé. Veuillez consulter les rapports.',
  'say:watch.masked.wound': () => 'La plaie ou la peau a changé. Veuillez consulter les rapports.',
  'say:watch.masked.medicines': () => 'Les médicaments pris ont changé. Veuillez consulter les rapports.',
  'say:watch.masked.drowsiness': () =>
    'La personne est somnolente ou respire lentement. Veuillez consulter les rapports.',
  'say:watch.masked.legs': () =>
    'Une faiblesse ou une chute a été rapportée. Veuillez consulter les rapports.',
  'say:watch.masked.silence': () => 'Les rapports n’arrivent plus. Veuillez appeler la personne.',
  'say:watch.masked.emergency': () =>
    'Une réponse indique un danger vital. Veuillez consulter les rapports maintenant.',
};
