import type { Facts, Words } from '../words.js';
import { days, n, percent } from './speech.js';

const because = (f: Facts) => (typeof f['reason'] === 'string' ? ` Motif : ${n(f, 'reason')}` : '');
const repair = (f: Facts) => n(f, 'repair').toUpperCase();
const signs: Readonly<Record<string, string>> = {
  'neuroma-like': 'névrome',
  'infection-like': 'infection',
};

/** From the end of cover to the day something takes over; advice to a clinician. */
export const bridgeWords: Words = {
  'say:handover.ended': (f) => `Le suivi a pris fin le ${n(f, 'on')} ; rien n’est conseillé.`,
  'say:handover.nothing-frozen': () =>
    'Rien n’a été congelé dans ce membre : aucune couverture ne peut donc finir.',
  'say:handover.sign-neuroma-like': () =>
    'Ce qui est rapporté ressemble à un névrome : adresser pour examen. Congeler de nouveau le masquerait.',
  'say:handover.sign-infection-like': () =>
    'Ce qui est rapporté ressemble à une infection : faire examiner la plaie aujourd’hui, avant toute autre chose.',
  'say:handover.sign-cannot-tell': (f) =>
    `Les rapports ne permettent pas de dire s’il y a des signes évoquant : ${signs[String(f['kind'])] ?? n(f, 'kind')}.`,
  'say:handover.no-forecast': () =>
    'Il n’y a pas de prévision à partir de ce qui a été fait : un rapport ou le plan manque.',
  'say:handover.stale-forecast': (f) =>
    `La prévision date de ${days(f, 'days')} (au plus ${n(f, 'staleDays')}) ; nombre de rapports sur lesquels elle repose : ${n(f, 'reports')}.`,
  'say:handover.no-repair': () =>
    'Ni TMR ni RPNI n’est consignée : rien ne prend donc le relais quand la couverture finit.',
  'say:handover.no-gap-likely': (f) =>
    `Un intervalle sans couverture n’est probable dans aucune des semaines à venir (au plus ${percent(f, 'most')}).`,
  'say:handover.gap-later': (f) =>
    `Un intervalle sans couverture devient probable plus tard : réexaminer le ${n(f, 'reviewOn')}.`,
  'say:handover.gap-due': (f) =>
    `Un intervalle sans couverture est probable sous peu (jusqu’à ${percent(f, 'most')} dans une semaine) : agir maintenant.`,
  'say:handover.worked-unknown': () => 'On ne sait pas si la congélation a aidé.',
  'say:handover.worked': (f) =>
    `La congélation a probablement été efficace (probabilité ${percent(f, 'chance')}).`,
  'say:handover.did-not-work': (f) =>
    `La congélation n’a probablement pas été efficace (probabilité ${percent(f, 'chance')}, au moins ${percent(f, 'least')} exigés) : adresser, à un service de la douleur ou à un chirurgien pour TMR ou RPNI, plutôt que de la répéter.`,
  'say:handover.too-soon': (f) =>
    `Seulement ${days(f, 'since')} depuis la dernière congélation ; pas de nouvelle congélation avant le ${n(f, 'from')} (${days(f, 'days')}, supposés).`,
  'say:handover.long-enough': (f) =>
    `${days(f, 'since')} depuis la dernière congélation (au moins ${n(f, 'days')}, supposés ; aucune étude n’a comparé les intervalles).`,
  'say:handover.operation-unknown': () =>
    'Le jour de l’amputation n’est pas connu, donc la phase de la douleur non plus.',
  'say:handover.established': (f) =>
    `Plus de ${n(f, 'weeks')} semaines après l’amputation, la douleur est établie. Un essai contrôlé contre simulacre chez 144 personnes n’a montré aucun bénéfice d’une congélation à ce stade.`,
  'say:handover.agreement-missing': (f) =>
    `Une ${repair(f)} a été faite le ${n(f, 'repairOn')} au-dessous des nerfs congelés : une congélation peut couper de nouveau des axones qui y repoussent. L’accord consigné du chirurgien manque.`,
  'say:handover.agreement-old': (f) =>
    `L’avis consigné du chirurgien est antérieur à la ${repair(f)} du ${n(f, 'repairOn')} : le demander de nouveau.`,
  'say:handover.agreed': (f) =>
    `${n(f, 'by')} a accepté le ${n(f, 'on')} une congélation au-dessus de la réparation.${because(f)}`,
  'say:handover.refused': (f) =>
    `${n(f, 'by')} n’accepte pas une congélation au-dessus de la réparation (${n(f, 'on')}).${because(f)} Adresser au service de la douleur.`,
  'say:handover.refreeze': () =>
    'Envisager de congeler de nouveau : refaire le plan, pour que chaque question d’une première congélation soit posée de nouveau.',
  'say:handover.ask-reports': () =>
    'Demander à la personne comment elle va aujourd’hui : un rapport, ou un rapport pris par téléphone.',
  'say:handover.why-reports': () => 'Sans rapport récent, personne ne sait si la couverture tient encore.',
  'say:handover.ask-operation': () => 'Quel jour a eu lieu l’amputation ?',
  'say:handover.why-operation': () => 'Les données ne sont pas les mêmes avant et après trois mois.',
  'say:handover.ask-established': () =>
    'Consigner une décision, précédée d’un bloc test positif ? Refaire le plan de la congélation pour consigner les deux.',
  'say:handover.why-established': () => 'Le seul grand essai à ce stade n’a trouvé aucun bénéfice.',
  'say:handover.ask-agreement': () =>
    'Le chirurgien accepte-t-il une congélation au-dessus de la réparation ?',
  'say:handover.why-agreement': () =>
    'Aucune donnée chez l’humain sur ce qu’une telle congélation coûte à la réparation.',
  'say:handover.given-it-took': () =>
    'Les probabilités d’un intervalle valent à condition que la congélation ait pris ; si elle a pris est indiqué à part.',
  'say:handover.takeover-assumed': () =>
    'Le moment où la TMR ou la RPNI prend le relais est supposé ; aucune étude ne l’a mesuré.',
};
