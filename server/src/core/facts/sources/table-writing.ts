// How is a value of the table written where another one, or a mask, stands?

/** Of a rounded whole number no more may be lost than this; else 5.5 would be written 6. */
const LOST = 0.005;
const MOST_DECIMALS = 2;

/**
 * As precise as what stands there: x.x and 5.6 have one decimal, xxx and 1269 none; of a percentage nothing is lost, for
 * 98.9% is told from 99%. A lone × says nothing of decimals: there the figure is the table's.
 */
export function written(value: number, place: string, unit: string): string {
  const decimals = /[.．]([xXｘＸ×✕*＊○□_＿0-9０-９]+)$/.exec(place)?.[1]?.length;
  const whole = rounded(value, 0);
  const exact = /^\D$/.test(place) || /[%％点]$/.test(unit);
  const close = Math.abs(Number(whole) - value) <= (exact ? 0 : LOST * value);
  const text =
    decimals !== undefined ? rounded(value, decimals) : close ? whole : shortened(rounded(value, MOST_DECIMALS));
  // What is too small for its place is no nought.
  return value !== 0 && Number(text) === 0 ? String(value) : text;
}

/** With a scale that a reader expects, for a place without a unit: 12.35亿元. */
export function writtenWithUnit({ value, unit }: { readonly value: number; readonly unit: string }): string {
  const [scale, name] = value >= 1e8 ? [1e8, '亿'] : value >= 1e5 ? [1e4, '万'] : [1, ''];
  return `${shortened(rounded(Number((value / scale).toPrecision(15)), MOST_DECIMALS))}${name}${unit}`;
}

/** Half up, as people round; `toFixed` would write 1.005 as 1.00. */
function rounded(value: number, decimals: number): string {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${decimals}`).toFixed(decimals) : String(value);
}

const shortened = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
