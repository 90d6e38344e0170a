import type { Facts, Words } from '../words.js';
import { isTold, n } from './voice.js';

const endOf: Readonly<Record<string, string>> = { surgery: 'à l’opération', recovery: 'au rétablissement' };
const ends = (f: Facts) => endOf[String(f['until'])] ?? `au ${n(f, 'until')}`;

export const timeWords: Words = {
  'say:time.surgery-date.open': (f) =>
    `Le jour de l’opération n’est pas connu.${isTold(f, 'seen') ? ` Au dossier : ${n(f, 'seen')}.` : ''}`,
  'say:time.surgery-date.in-conflict': (f) =>
    `Les sources se contredisent sur le jour de l’opération : ${n(f, 'seen')}.`,
  'say:time.window.ask': (f) =>
    `Combien de jours au plus avant l’opération la congélation peut-elle être faite ? Actuellement : ${n(f, 'days')}.`,
  'say:time.window.why': () =>
    'Aucun intervalle n’est connu comme le meilleur avant une amputation ; à fixer selon la pratique locale.',
  'say:time.window.note': (f) =>
    `Congeler entre le ${n(f, 'from')} et le ${n(f, 'to')} (au plus ${n(f, 'days')} jours avant l’opération ; aucun intervalle n’est connu comme le meilleur).`,
  'say:time.before': () => 'Congeler avant l’opération : le nerf est couvert quand il est sectionné.',
  'say:time.at': () =>
    'L’opération est aujourd’hui : congeler dans les heures qui précèdent ou au bloc opératoire, au-dessus de la section prévue. Maintenir le bloc régional comme prévu.',
  'say:time.after': (f) =>
    `L’opération a eu lieu : le nerf a été sectionné sans couverture. La douleur fantôme commence le plus souvent en ${n(f, 'first')} à ${n(f, 'last')} jours ; ${n(f, 'wakingPercent')} % l’avaient au réveil. Congeler au-dessus du moignon, à distance de la plaie ; une étude pilote avant l’opération ne dit rien de cette situation.`,
  'say:time.established': () =>
    'La douleur est établie : un essai contrôlé contre simulacre n’a montré aucun bénéfice à ce stade.',
  'say:time.unknown': () => 'Le jour de l’amputation n’est pas connu, donc la phase non plus.',
  'say:time.protect.falls': (f) =>
    `Protection contre les chutes jusqu’${ends(f)} : ne pas marcher seul sur la jambe congelée (${n(f, 'side')}), attelle ou déambulateur, appeler avant de se lever. Avec un bloc fémoral, ${n(f, 'fellPercent')} % sont tombés.`,
  'say:time.protect.heel': (f) =>
    `Protection du talon jusqu’${ends(f)} : le pied (${n(f, 'side')}) ne sent pas la pression ; mettre le talon en décharge, regarder la peau à chaque poste.`,
  'say:time.protect.heat': (f) =>
    `Ni chaleur, ni glace, ni pansement serré sur la jambe congelée (${n(f, 'side')}) jusqu’${ends(f)}.`,
  'say:time.protect.arm': (f) =>
    `Protéger le bras congelé (${n(f, 'side')}) jusqu’${ends(f)} : écharpe, ni chaleur ni bords tranchants, regarder la peau à chaque poste.`,
};
