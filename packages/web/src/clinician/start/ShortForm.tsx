import { amputationLevels } from '@cryobridge/plan';
import { Button, Checkbox } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCreateCase } from '../../api/queries.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { emptyForm, parseForm, type FormFaults, type FormText } from './form-text.js';
import { ChoiceField, DateField, ListField, NumberField } from './FormFields.js';
import styles from './start.module.css';
import { startWords } from './start-words.js';

/** A few facts by hand. An empty field is unknown and may become a question; nothing is assumed. */
export function ShortForm() {
  const [text, setText] = useState<FormText>(emptyForm);
  const [faults, setFaults] = useState<FormFaults>({});
  const create = useCreateCase();
  const navigate = useNavigate();
  const set = (change: Partial<FormText>) => setText((before) => ({ ...before, ...change }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parsed = parseForm(text);
    setFaults(parsed.faults);
    if (parsed.form === null) {
      const first = Object.keys(parsed.faults)[0];
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    create.mutate(
      { from: 'form', form: parsed.form },
      { onSuccess: (made) => void navigate(`/cases/${made.id}`) },
    );
  };
  const field = { text, faults, set };
  return (
    <Card title={startWords.shortForm.orAShortForm}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p className={`${parts['small']} ${styles['wide']}`}>{startWords.shortForm.leaveEmptyWhatIs}</p>
        <ChoiceField {...field} name="level" label={startWords.shortForm.level} options={amputationLevels} />
        <ChoiceField {...field} name="side" label={startWords.shortForm.side} options={['left', 'right']} />
        <DateField {...field} name="surgeryDate" label={startWords.shortForm.surgery} />
        <ChoiceField
          {...field}
          name="tmr"
          label={startWords.shortForm.tmr}
          options={['planned', 'not-planned']}
        />
        <DateField {...field} name="tmrDate" label={startWords.shortForm.tmrDate} />
        <h3 className={styles['groupTitle']}>{startWords.shortForm.person}</h3>
        <DateField {...field} name="birthDate" label={startWords.shortForm.birthDate} />
        <ChoiceField
          {...field}
          name="sex"
          label={startWords.shortForm.sex}
          options={['female', 'male', 'other']}
        />
        <NumberField {...field} name="weightKg" label={startWords.shortForm.weight} unit="kg" />
        <NumberField {...field} name="heightCm" label={startWords.shortForm.height} unit="cm" />
        <h3 className={styles['groupTitle']}>{startWords.shortForm.bloodValues}</h3>
        <NumberField
          {...field}
          name="egfrMlPerMin173M2"
          label={startWords.shortForm.egfr}
          unit="mL/min/1.73 m²"
        />
        <NumberField
          {...field}
          name="platelets10e9PerL"
          label={startWords.shortForm.platelets}
          unit="×10⁹/L"
        />
        <NumberField {...field} name="inr" label={startWords.shortForm.inr} unit="" />
        <h3 className={styles['groupTitle']}>{startWords.shortForm.history}</h3>
        <ListField {...field} name="conditions" label={startWords.shortForm.conditions} />
        <ListField {...field} name="medications" label={startWords.shortForm.medicinesWithDose} />
        <ListField {...field} name="allergies" label={startWords.shortForm.allergies} />
        <Checkbox
          className={styles['wide'] ?? ''}
          label={startWords.shortForm.noKnownAllergies}
          checked={text.noKnownAllergies}
          onChange={(event) => set({ noKnownAllergies: event.currentTarget.checked })}
        />
        <div className={styles['formFoot']}>
          <Button type="submit" loading={create.isPending}>
            {startWords.shortForm.plan}
          </Button>
          {Object.keys(faults).length > 0 && (
            <span role="status">{startWords.shortForm.pleaseLookAtThe}</span>
          )}
        </div>
        {create.isError && (
          <div className={styles['wide']}>
            <ErrorNote error={create.error} />
          </div>
        )}
      </form>
    </Card>
  );
}
