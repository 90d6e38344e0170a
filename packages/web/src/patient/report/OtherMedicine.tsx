import type { TakenDose } from '@cryobridge/course/report';
import { useState, type SubmitEvent } from 'react';
import { useLanguage } from '../language/language-context.js';

/** Something taken that nobody prescribed here, in the person's own words. */
export function OtherMedicine({ onAdd }: { readonly onAdd: (dose: TakenDose) => void }) {
  const { page, report: words } = useLanguage();
  const [text, setText] = useState('');
  const [count, setCount] = useState('1');
  const [unit, setUnit] = useState('');
  const amount = Number(count.replace(',', '.'));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === '' || unit.trim() === '' || !(amount > 0)) return;
    onAdd({ medicine: null, text: text.trim(), count: amount, unit: unit.trim(), at: null });
  };
  return (
    <form className="card" onSubmit={submit}>
      <label className="field">
        {words.dose.medicine}
        <input
          type="text"
          required
          maxLength={200}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <label className="field">
        {words.dose.count}
        <input
          type="number"
          inputMode="decimal"
          required
          min={0.25}
          max={1000}
          step="any"
          value={count}
          onChange={({ currentTarget }) => setCount(currentTarget.value)}
        />
      </label>
      <label className="field">
        {words.dose.unit}
        <input
          type="text"
          required
          maxLength={200}
          autoComplete="off"
          value={unit}
          onChange={({ currentTarget }) => setUnit(currentTarget.value)}
        />
      </label>
      <button type="submit" className="wide">
        {page.report.add}
      </button>
    </form>
  );
}
