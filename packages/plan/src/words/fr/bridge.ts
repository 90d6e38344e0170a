import type { Words } from '../words.js';
import { n, percent } from './voice.js';

export const bridgeWords: Words = {
  'say:bridge.ask-tmr-planned': () => 'Une TMR est-elle prévue pour ce membre ?',
  'say:bridge.why-tmr-planned': () =>
    'Sans cela, personne ne peut dire si la couverture dure jusqu’à ce que la TMR prenne le relais.',
  'say:bridge.ask-tmr-date': () => 'Quel jour la TMR est-elle prévue, ou a-t-elle été faite ?',
  'say:bridge.why-date-missing': () => 'La probabilité d’un intervalle se compte à partir de ce jour.',
  'say:bridge.why-date-disputed': () => 'Le dossier donne plus d’un jour pour la TMR.',
  'say:bridge.why-date-impossible': () => 'Le jour au dossier précède l’amputation.',
  'say:bridge.ask-repair-agreement': () =>
    'La TMR précède cette congélation. Le chirurgien accepte-t-il une congélation au-dessus de la réparation ?',
  'say:bridge.why-repair-agreement': () =>
    'Une congélation au-dessus d’une TMR ou d’une RPNI peut couper de nouveau des axones qui y repoussent. Aucune donnée chez l’humain.',
  'say:bridge.tmr-planned': (f) => `TMR le ${n(f, 'tmrDate')}.`,
  'say:bridge.tmr-not-planned': () => 'Aucune TMR n’est prévue.',
  'say:bridge.tmr-before-surgery': (f) =>
    `La TMR du ${n(f, 'tmrDate')} précède l’amputation du ${n(f, 'surgeryDate')} ; aucun intervalle n’est compté tant que le jour n’est pas clair.`,
  'say:bridge.above-repair': () =>
    'La réparation serait au-dessous de cette congélation. L’accord consigné du chirurgien est nécessaire.',
  'say:bridge.above-repair-agreed': (f) =>
    `${n(f, 'by')} accepte une congélation au-dessus de la réparation.`,
  'say:bridge.above-repair-refused': (f) =>
    `${n(f, 'by')} n’accepte pas une congélation au-dessus de la réparation.`,
  'say:bridge.gap-likely': (f) =>
    `La couverture peut finir avant que la TMR prenne le relais : probabilité d’un intervalle de plus de ${n(f, 'gapDays')} jours ${percent(f['chance'])}. Réexamen le ${n(f, 'reviewOn')}.`,
  'say:bridge.surgeon-donors-recipients': (f) =>
    `Lesquels des nerfs congelés seront donneurs ou receveurs ? (${n(f, 'nerves')})`,
  'say:bridge.surgeon-repair-timing': () =>
    'La réparation est-elle faite lors de l’amputation ou plus tard ?',
  'say:bridge.surgeon-stimulator': () =>
    'Un stimulateur nerveux sera-t-il utilisé sur un nerf congelé ? Le nerf peut ne pas répondre.',
  'say:bridge.surgeon-coaptation': () =>
    'À quelle distance au-dessous de la congélation les nerfs seront-ils unis ?',
  'say:bridge.day-zero': (f) =>
    `Les semaines se comptent à partir d’une congélation le ${n(f, 'freezeDate')}, premier jour possible, et à condition que la congélation ait pris. Une congélation plus tardive raccourcit un intervalle.`,
  'say:bridge.takeover-months': (f) =>
    `On suppose que la TMR prend le relais ${n(f, 'lowMonths')}–${n(f, 'highMonths')} mois après avoir été faite, plus tard en cas de diabète. C’est une supposition ; aucune étude ne l’a mesuré.`,
  'say:bridge.gap-means': (f) =>
    `Un intervalle, c’est plus de ${n(f, 'gapDays')} jours sans couverture avant que la TMR prenne le relais.`,
  'say:bridge.takeover-beyond-horizon': (f) =>
    `La TMR peut prendre le relais après le jour ${n(f, 'horizonDays')} ; les semaines montrées s’arrêtent là.`,
  'say:bridge.nothing-takes-over': () =>
    'Aucune TMR n’est prévue : rien ne prend donc le relais quand la couverture finit. Le réexamen est fixé au moment où cela devient probable.',
  'say:bridge.takeover-unknown': () =>
    'Le jour de la TMR n’est pas connu. Le réexamen est fixé au moment où la fin de la couverture devient probable.',
  'say:bridge.option-refreeze': () =>
    'Au réexamen : congeler de nouveau si le soulagement était bon et si la cause est inchangée.',
  'say:bridge.option-refer': () =>
    'Au réexamen : ou adresser, à un service de la douleur ou à un chirurgien pour TMR ou RPNI.',
  'say:bridge.may-delay-reinnervation': (f) =>
    `Hypothèse, non imposée : une congélation au-dessus de la jonction peut retarder sa réinnervation du temps qu’il faut aux axones pour la repasser, ici ${n(f, 'lowDays')}–${n(f, 'highDays')} jours. Aucune donnée chez l’humain ; la probabilité d’un intervalle n’en tient pas compte.`,
  'say:bridge.refreeze-agreement': () =>
    'Congeler de nouveau au-dessus d’une TMR ou d’une RPNI exige l’accord consigné du chirurgien.',
  'say:bridge.prosthesis': (f) =>
    `Première prothèse, niveau ${n(f, 'level')} : médiane de ${n(f, 'medianDays')} jours après l’opération (${n(f, 'lowDays')}–${n(f, 'highDays')}) dans un registre national.`,
};
