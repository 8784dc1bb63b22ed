// The label to the left of a chart row: a name, and below it something smaller or the rest of the name.
import { useMediaQuery } from '@mantine/hooks';

/** The look of the name axis, how many letters fit beside it, and how many sections the other axis has room for. */
export function useNameAxis() {
  const isPhone = useMediaQuery('(max-width: 48em)');
  const look = { type: 'category', interval: 0, tickLine: false, stroke: 'var(--baton-line)' } as const;
  return { axis: { ...look, width: isPhone ? 128 : 220 }, width: isPhone ? 16 : 28, parts: isPhone ? 2 : 5 };
}

interface NameTickProps {
  x: number;
  y: number;
  name: string;
  about?: string;
  /** In letters; a Chinese character is as wide as two. */
  width: number;
}

export function NameTick({ x, y, name, about, width }: NameTickProps) {
  const space = name.lastIndexOf(' ', width);
  const isBroken = about === undefined && name.length > width && space > 0;
  const [first, second] = isBroken ? [name.slice(0, space), name.slice(space + 1)] : [name, about];
  return (
    <text x={x - 4} y={y} textAnchor="end" fontSize={13} fill="var(--mantine-color-text)">
      <tspan x={x - 4} dy={second ? -3 : 4}>
        {cut(first, width)}
      </tspan>
      {second && (
        <tspan x={x - 4} dy={16} {...(isBroken ? {} : { fontSize: 12, fill: 'var(--mantine-color-dimmed)' })}>
          {cut(second, width)}
        </tspan>
      )}
    </text>
  );
}

function cut(text: string, width: number): string {
  let taken = 0;
  for (const [index, letter] of [...text].entries()) {
    taken += letter > '\u2e80' ? 2 : 1;
    if (taken > width) return `${[...text].slice(0, index).join('')}…`;
  }
  return text;
}
