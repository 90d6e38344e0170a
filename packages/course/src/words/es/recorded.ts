/** What an operator records that went otherwise. */
export const recorded: Readonly<Record<string, string>> = {
  'not-done': 'no realizado',
  'fewer-cycles': 'menos ciclos',
  'shorter-freeze': 'congelación más corta',
  'longer-freeze': 'congelación más larga',
  'other-place': 'otro lugar',
  'other-probe': 'otra sonda',
  'gas-ran-out': 'se acabó el gas',
  'pain-stopped-it': 'el dolor obligó a parar',
  'nerve-not-seen': 'no se vio el nervio',
  'ice-not-seen': 'no se vio el hielo',
  other: 'otro',
};
