import type { NerveSiteId } from '@cryobridge/knowledge';
import { capital, plain } from '../../../format/labels.js';

/** A nerve by its id, where no plan tells its label: `nerve:tibial-popliteal` as `Tibial popliteal`. */
export function nerveName(id: NerveSiteId): string {
  return capital(plain(id.slice('nerve:'.length)));
}
