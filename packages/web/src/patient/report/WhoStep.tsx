import { dayAfter } from '@cryobridge/course/report';
import { useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import type { WrittenReport } from '../outbox/pending.js';
import { sayDay } from '../language/say.js';
import { useMe } from '../me/me-context.js';
import { dayShown } from '../today/day-shown.js';
import { Choices } from './Choices.js';

interface Props {
  readonly report: WrittenReport;
  readonly onChange: (next: Partial<WrittenReport>) => void;
}

/** Who speaks, and of which day: the two things that a wrong clock or a helping hand would get wrong. */
export function WhoStep({ report, onChange }: Props) {
  const { page, report: words, code } = useLanguage();
  const { known } = useMe();
  const [nowMs] = useState(() => Date.now());
  const today = dayShown({ known, nowMs });
  const days = [...new Set([today, dayAfter(today, -1), report.forDate])].sort().reverse();
  const { reporter, name } = report.by;
  return (
    <>
      <Choices
        label={page.report.who}
        value={reporter}
        options={[
          { value: 'patient', text: words.reporters.patient },
          { value: 'relative', text: words.reporters.relative },
        ]}
        onChange={(value) =>
          onChange({
            by: value === 'relative' ? { reporter: value, name } : { reporter: 'patient', name: null },
          })
        }
      />
      {reporter === 'relative' && (
        <label className="field">
          {page.report.relativeName}
          <input
            type="text"
            maxLength={200}
            autoComplete="off"
            value={name ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ by: { reporter, name: value.trim() === '' ? null : value } })
            }
          />
        </label>
      )}
      <h2 className="ask-also">{page.report.whichDay}</h2>
      <Choices
        label={page.report.whichDay}
        value={report.forDate}
        options={days.map((day) => ({
          value: day,
          text:
            day === today
              ? page.report.today
              : day === dayAfter(today, -1)
                ? page.report.yesterday
                : sayDay(day, code),
          detail: sayDay(day, code),
        }))}
        onChange={(value) => value !== undefined && onChange({ forDate: value })}
      />
    </>
  );
}
