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
    <Card title="Or a short form">
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p className={`${parts['small']} ${styles['wide']}`}>Leave empty what is not known.</p>
        <ChoiceField {...field} name="level" label="Level" options={amputationLevels} />
        <ChoiceField {...field} name="side" label="Side" options={['left', 'right']} />
        <DateField {...field} name="surgeryDate" label="Surgery" />
        <ChoiceField {...field} name="tmr" label="TMR" options={['planned', 'not-planned']} />
        <DateField {...field} name="tmrDate" label="TMR date" />
        <h3 className={styles['groupTitle']}>Person</h3>
        <DateField {...field} name="birthDate" label="Birth date" />
        <ChoiceField {...field} name="sex" label="Sex" options={['female', 'male', 'other']} />
        <NumberField {...field} name="weightKg" label="Weight" unit="kg" />
        <NumberField {...field} name="heightCm" label="Height" unit="cm" />
        <h3 className={styles['groupTitle']}>Blood values</h3>
        <NumberField {...field} name="egfrMlPerMin173M2" label="eGFR" unit="mL/min/1.73 m²" />
        <NumberField {...field} name="platelets10e9PerL" label="Platelets" unit="×10⁹/L" />
        <NumberField {...field} name="inr" label="INR" unit="" />
        <h3 className={styles['groupTitle']}>History</h3>
        <ListField {...field} name="conditions" label="Conditions" />
        <ListField {...field} name="medications" label="Medicines with dose" />
        <ListField {...field} name="allergies" label="Allergies" />
        <Checkbox
          className={styles['wide'] ?? ''}
          label="No known allergies"
          checked={text.noKnownAllergies}
          onChange={(event) => set({ noKnownAllergies: event.currentTarget.checked })}
        />
        <div className={styles['formFoot']}>
          <Button type="submit" loading={create.isPending}>
            Plan
          </Button>
          {Object.keys(faults).length > 0 && <span role="status">Please look at the marked fields.</span>}
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
