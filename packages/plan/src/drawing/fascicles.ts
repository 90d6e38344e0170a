export interface Fascicle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A honeycomb inside an ellipse, as nerves look on short axis. A likeness, not a count. */
export function fascicles(widthMm: number, heightMm: number): readonly Fascicle[] {
  const pitch = Math.max(0.75, Math.sqrt(widthMm * heightMm) / 4.2);
  const radius = pitch * 0.4;
  const [a, b] = [widthMm / 2 - radius * 1.35, heightMm / 2 - radius * 1.35];
  if (a <= 0 || b <= 0) return [{ x: 0, y: 0, radius: Math.min(widthMm, heightMm) * 0.3 }];
  const rowPitch = pitch * 0.866;
  const rows = Math.floor(b / rowPitch);
  const columns = Math.ceil(a / pitch) + 1;
  const found: Fascicle[] = [];
  for (let row = -rows; row <= rows; row++) {
    const shift = row % 2 === 0 ? 0 : pitch / 2;
    for (let column = -columns; column <= columns; column++) {
      const x = column * pitch + shift;
      const y = row * rowPitch;
      if ((x / a) ** 2 + (y / b) ** 2 > 1) continue;
      found.push({ x, y, radius: radius * (1 - 0.12 * Math.abs(Math.sin(3 * row + 5 * column))) });
    }
  }
  return found;
}
