import type { Facts, Words } from '../words.js';
import { seen } from './voice.js';

/** What an entry says for sure, and what it says when only words or an unconfirmed entry hint at it. */
function sureAndMaybe(name: string, sure: string, maybe: string): Words {
  return {
    [`say:regimen.${name}`]: (f: Facts) => `${sure}${seen(f)}.`,
    [`say:regimen.${name}-maybe`]: (f: Facts) => `${maybe}${seen(f)}: bitte prüfen.`,
  };
}

export const regimenConditionWords: Words = {
  ...sureAndMaybe(
    'allergy',
    'Eine Allergie dagegen ist dokumentiert',
    'Die Akte kann eine Allergie dagegen meinen',
  ),
  'say:regimen.opioid-allergy-maybe': (f) =>
    `Eine Allergie gegen ein Opioid ist dokumentiert${seen(f)}: bitte prüfen.`,
  ...sureAndMaybe(
    'gut',
    'Ulkus oder Blutung im Magen-Darm-Trakt',
    'Die Akte kann ein Ulkus oder eine Blutung im Magen-Darm-Trakt meinen',
  ),
  'say:regimen.gut-unasked': () => 'Noch niemand hat gesagt, ob ein Ulkus oder eine Blutung es verbietet.',
  ...sureAndMaybe('bleeding', 'Eine Blutungsneigung', 'Die Akte kann eine Blutungsneigung meinen'),
  ...sureAndMaybe(
    'heart-or-vessels',
    'Eine Herz- oder Gefäßerkrankung erhöht sein Risiko für Herz und Nieren',
    'Die Akte kann eine Herz- oder Gefäßerkrankung meinen, die sein Risiko erhöht',
  ),
  ...sureAndMaybe(
    'nsaid-pregnancy',
    'Schwangerschaft: keine Regel mit Quelle; den Hausstandard fragen',
    'Die Akte kann eine Schwangerschaft meinen',
  ),
  ...sureAndMaybe(
    'acetaminophen-liver',
    'Eine Lebererkrankung senkt die Tageshöchstmenge',
    'Eine mögliche Lebererkrankung senkt die Tageshöchstmenge',
  ),
  'say:regimen.acetaminophen-liver-unasked': () =>
    'Noch niemand hat gesagt, ob eine Lebererkrankung oder Alkohol die Tageshöchstmenge senkt.',
  ...sureAndMaybe(
    'acetaminophen-alcohol',
    'Alkoholkonsum senkt die Tageshöchstmenge',
    'Ein möglicher schädlicher Alkoholkonsum senkt die Tageshöchstmenge',
  ),
  ...sureAndMaybe('ketamine-psychosis', 'Psychose', 'Die Akte kann eine Psychose meinen'),
  ...sureAndMaybe(
    'ketamine-pressure',
    'Erhöhter Augeninnen- oder Hirndruck',
    'Die Akte kann einen erhöhten Augeninnen- oder Hirndruck meinen',
  ),
  ...sureAndMaybe('ketamine-pregnancy', 'Schwangerschaft', 'Die Akte kann eine Schwangerschaft meinen'),
  ...sureAndMaybe(
    'ketamine-heart',
    'Herzerkrankung: nur wenn sie gut eingestellt ist',
    'Die Akte kann eine Herzerkrankung meinen',
  ),
  ...sureAndMaybe(
    'ketamine-liver',
    'Leberzirrhose: nicht bei schwerer Lebererkrankung',
    'Die Akte kann eine Leberzirrhose meinen',
  ),
  ...sureAndMaybe(
    'regional-bleeding',
    'Blutungsneigung: Über eine Blockade entscheidet der Hausstandard',
    'Die Akte kann eine Blutungsneigung meinen',
  ),
  ...sureAndMaybe(
    'opioid-use-disorder',
    'Opioidgebrauchsstörung: die Schmerztherapie mit dem behandelnden Team planen',
    'Die Akte kann eine Opioidgebrauchsstörung meinen',
  ),
  ...sureAndMaybe('tramadol-seizure', 'Krampfanfälle', 'Die Akte kann Krampfanfälle meinen'),
};
