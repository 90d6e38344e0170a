import type { NerveSiteId } from '@cryobridge/knowledge';
import { capital, plain } from '../format/labels.js';
import { idWords } from '../format/id-words.js';
import { term } from './sentence.js';

/** What the knowledge calls each nerve, without all that it knows of it; a test holds both together. */
export const nerveLabels: Readonly<Record<NerveSiteId, string>> = {
  'nerve:common-fibular-popliteal': 'Common fibular nerve, popliteal fossa',
  'nerve:deep-fibular-ankle': 'Deep fibular nerve, ankle',
  'nerve:femoral-inguinal': 'Femoral nerve, groin',
  'nerve:intercostobrachial-axilla': 'Intercostobrachial nerve (T2), axilla',
  'nerve:lateral-antebrachial-cutaneous-elbow': 'Lateral cutaneous nerve of the forearm',
  'nerve:lateral-femoral-cutaneous': 'Lateral femoral cutaneous nerve',
  'nerve:medial-antebrachial-cutaneous-arm': 'Medial cutaneous nerve of the forearm',
  'nerve:median-arm': 'Median nerve, arm',
  'nerve:median-forearm': 'Median nerve, forearm',
  'nerve:musculocutaneous-axilla': 'Musculocutaneous nerve, axilla',
  'nerve:obturator': 'Obturator nerve, proximal thigh',
  'nerve:posterior-femoral-cutaneous': 'Posterior femoral cutaneous nerve',
  'nerve:radial-arm': 'Radial nerve, arm',
  'nerve:saphenous-adductor-canal': 'Saphenous nerve, adductor canal',
  'nerve:saphenous-ankle': 'Saphenous nerve, ankle',
  'nerve:sciatic-distal-thigh': 'Sciatic nerve, distal thigh',
  'nerve:sciatic-midthigh': 'Sciatic nerve, mid-thigh',
  'nerve:sciatic-popliteal': 'Sciatic nerve above its split',
  'nerve:superficial-fibular-ankle': 'Superficial fibular nerve, lower leg',
  'nerve:superficial-radial-forearm': 'Superficial radial nerve, forearm',
  'nerve:sural-ankle': 'Sural nerve, ankle',
  'nerve:tibial-ankle': 'Tibial nerve, ankle',
  'nerve:tibial-popliteal': 'Tibial nerve, popliteal fossa',
  'nerve:ulnar-arm': 'Ulnar nerve, arm',
  'nerve:ulnar-forearm': 'Ulnar nerve, forearm',
};

/** A nerve by its id, where no plan tells its label: `nerve:tibial-popliteal` as `Tibial nerve, popliteal fossa`. */
export function nerveName(id: NerveSiteId): string {
  const label = nerveLabels[id];
  return label === undefined ? capital(plain(id.slice('nerve:'.length))) : term(label);
}

/** A question by a few words, where it is not asked any more: `q:area-tibial-ankle` as `Area: Tibial nerve, ankle`. */
export function questionName(id: string): string {
  const name = id.replace(/^q:/, '');
  const asked: Readonly<Record<string, string>> = idWords.questions;
  return capital(asked[name] ?? ofNerve(name) ?? plain(name));
}

function ofNerve(name: string): string | undefined {
  for (const [what, say] of Object.entries(idWords.ofNerve)) {
    const site: NerveSiteId = `nerve:${name.slice(what.length + 1)}`;
    if (name.startsWith(`${what}-`) && nerveLabels[site] !== undefined) return say(nerveName(site));
  }
  return undefined;
}
