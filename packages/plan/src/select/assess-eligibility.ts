import type { Findings, PlanContext } from '../context.js';
import { checkBleeding } from './bleeding.js';
import { checkEstablishedPain } from './established-pain.js';
import { checkInsensateFoot } from './insensate-foot.js';
import { checkAnaestheticAllergy } from './local-anaesthetic-allergy.js';
import { checkIndication } from './no-indication.js';
import { joinFindings } from './reason.js';
import { screen } from './screen.js';
import {
  arterialDisease,
  cautions,
  coldDisease,
  implantedElectronics,
  nerveDeficit,
  probeSiteInfection,
} from './screened-things.js';
import { subjectOf } from './subject.js';
import { checkTrialOnly } from './trial-only.js';
import { verifySite, whereOf } from './verify-site.js';

/** May this person be frozen at all: holds, open questions, recorded decisions, cautions and trial-only marks. */
export function assessEligibility(context: PlanContext): Findings {
  const where = whereOf(subjectOf(context));
  return joinFindings([
    checkIndication(context),
    verifySite(context),
    screen(context, coldDisease),
    screen(context, probeSiteInfection),
    checkAnaestheticAllergy(context),
    checkBleeding(context, where),
    screen(context, arterialDisease),
    screen(context, nerveDeficit),
    screen(context, implantedElectronics),
    ...(where === null ? [] : [checkInsensateFoot(context, where)]),
    checkEstablishedPain(context),
    ...cautions.map((caution) => screen(context, caution)),
    checkTrialOnly(context),
  ]);
}
