import { reachSql } from '../src/access/reach-sql.js';
import { refusal } from '../src/records/outcome-error.js';
import type { FoundRecord, RecordSearch } from '../src/records/record-search.js';
import { binder } from '../src/records/visible.js';

/** Searches by `_id` and `identifier` only, straight in the content: enough for conditions, without an index. */
export const simpleSearch: RecordSearch = {
  async search(db, { type, parameters, reachOf }) {
    const values: unknown[] = [type];
    const bind = binder(values);
    const conditions = parameters.flatMap(([name, value]) => {
      if (name === '_count') return [];
      if (name === '_id') return [`id = ${bind(value)}`];
      if (name !== 'identifier') throw refusal(400, 'not-supported', { diagnostics: `no parameter ${name}` });
      const [system, code = ''] = value.split('|');
      return [`content::jsonb -> 'identifier' @> ${bind(JSON.stringify([{ system, value: code }]))}::jsonb`];
    });
    const { rows } = await db.query<FoundRecord>(
      `select type, id, version, last_updated as "lastUpdated", content, patients, 'match' as mode from resource
       where type = $1 and not deleted and ${[...conditions, reachSql(reachOf(type ?? ''), 'resource', bind)].join(' and ')}
       order by key limit 2`,
      values,
    );
    return { records: rows, total: rows.length, self: '', next: null, warnings: [] };
  },
  async everything() {
    throw refusal(501, 'not-supported', { diagnostics: 'not here' });
  },
};
