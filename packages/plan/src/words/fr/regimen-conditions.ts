import type { Facts, Words } from '../words.js';
import { seen } from './voice.js';

/** What an entry says for sure, and what it says when only words or an unconfirmed entry hint at it. */
function sureAndMaybe(name: string, sure: string, maybe: string): Words {
  return {
    [`say:regimen.${name}`]: (f: Facts) => `${sure}${seen(f)}.`,
    [`say:regimen.${name}-maybe`]: (f: Facts) => `${maybe}${seen(f)} : à vérifier.`,
  };
}

const mayMean = (what: string) => `Le dossier évoque peut-être ${what}`;

export const regimenConditionWords: Words = {
  ...sureAndMaybe('allergy', 'Allergie consignée à ce médicament', mayMean('une allergie à ce médicament')),
  'say:regimen.opioid-allergy-maybe': (f) =>
    `Une allergie à un opioïde est consignée${seen(f)} : à vérifier.`,
  ...sureAndMaybe('gut', 'Ulcère ou saignement digestif', mayMean('un ulcère ou un saignement digestif')),
  'say:regimen.gut-unasked': () => 'Personne n’a encore dit si un ulcère ou un saignement l’interdit.',
  ...sureAndMaybe('bleeding', 'Trouble de la coagulation', mayMean('un trouble de la coagulation')),
  ...sureAndMaybe(
    'heart-or-vessels',
    'Une maladie du cœur ou des vaisseaux augmente son risque pour le cœur et les reins',
    mayMean('une maladie du cœur ou des vaisseaux, qui augmente son risque'),
  ),
  ...sureAndMaybe(
    'nsaid-pregnancy',
    'Grossesse : aucune règle avec source ; suivre le protocole local',
    mayMean('une grossesse'),
  ),
  ...sureAndMaybe(
    'acetaminophen-liver',
    'Une maladie du foie abaisse la limite journalière',
    'Une possible maladie du foie abaisse la limite journalière',
  ),
  'say:regimen.acetaminophen-liver-unasked': () =>
    'Personne n’a encore dit si une maladie du foie ou l’alcool abaisse la limite journalière.',
  ...sureAndMaybe(
    'acetaminophen-alcohol',
    'La consommation d’alcool abaisse la limite journalière',
    'Une possible consommation nocive d’alcool abaisse la limite journalière',
  ),
  ...sureAndMaybe('ketamine-psychosis', 'Psychose', mayMean('une psychose')),
  ...sureAndMaybe(
    'ketamine-pressure',
    'Pression élevée dans l’œil ou le crâne',
    mayMean('une pression élevée dans l’œil ou le crâne'),
  ),
  ...sureAndMaybe('ketamine-pregnancy', 'Grossesse', mayMean('une grossesse')),
  ...sureAndMaybe(
    'ketamine-heart',
    'Maladie du cœur : seulement si elle est bien contrôlée',
    mayMean('une maladie du cœur'),
  ),
  ...sureAndMaybe(
    'ketamine-liver',
    'Cirrhose : pas en cas de maladie grave du foie',
    mayMean('une cirrhose'),
  ),
  ...sureAndMaybe(
    'regional-bleeding',
    'Trouble de la coagulation : le protocole local décide d’un bloc',
    mayMean('un trouble de la coagulation'),
  ),
  ...sureAndMaybe(
    'opioid-use-disorder',
    'Trouble de l’usage d’opioïdes : prévoir l’analgésie avec l’équipe qui le traite',
    mayMean('un trouble de l’usage d’opioïdes'),
  ),
  ...sureAndMaybe('tramadol-seizure', 'Convulsions', mayMean('des convulsions')),
};
