// The process drawn by bpmn-js, with marks on its steps; beside it as text, for readers who do not see the diagram.
import Viewer from 'bpmn-js/lib/Viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import { ActionIcon, Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList } from '../../parts/text/use-list';
import classes from './diagram.module.css';
import { inWords } from './drawing';
import { useNodeWords } from './node-words';

export type StepMark = 'done' | 'skipped' | 'here' | 'undone';

interface DiagramProps {
  bpmn: string;
  label: string;
  /** By step id; a step without a mark is still to come. */
  marks?: ReadonlyMap<string, StepMark>;
}

const NO_MARKS: ReadonlyMap<string, StepMark> = new Map();

interface Canvas {
  viewbox(): { inner: Record<'x' | 'y' | 'width' | 'height', number> };
  addMarker(id: string, mark: string): void;
  removeMarker(id: string, mark: string): void;
}

export function Diagram({ bpmn, label, marks = NO_MARKS }: DiagramProps) {
  const { t } = useTranslation();
  const list = useList();
  const nodeWord = useNodeWords();
  const words = useMemo(() => inWords(bpmn, nodeWord), [bpmn, nodeWord]);
  const box = useRef<HTMLDivElement>(null);
  const { canvas, failed } = useDrawn(box, words?.xml, label);
  const drawn = words?.steps;
  useEffect(() => {
    if (!canvas || !drawn) return undefined;
    const marked = [...marks].filter(([id]) => drawn.some((step) => step.id === id));
    for (const [id, mark] of marked) canvas.addMarker(id, classes[mark] ?? mark);
    return () => {
      for (const [id, mark] of marked) canvas.removeMarker(id, classes[mark] ?? mark);
    };
  }, [canvas, drawn, marks]);
  const here = [...marks].find(([, mark]) => mark === 'here')?.[0];
  useEffect(() => {
    if (canvas && here) bringIntoSight(box.current, here);
  }, [canvas, here]);
  if (!words || failed)
    return (
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('process.notDrawn')} />
    );
  const nameOf = (id: string) => words.steps.find((step) => step.id === id)?.name ?? id;
  return (
    <Stack gap="sm">
      <div role="group" aria-label={label}>
        <Group gap={4} mb="xs" justify="flex-end" className="baton-no-print">
          <Zoom label={t('process.closer')} onClick={() => enlarge(box.current, 1.25)} icon={IconPlus} />
          <Zoom label={t('process.further')} onClick={() => enlarge(box.current, 0.8)} icon={IconMinus} />
          <Zoom
            label={t('process.whole')}
            onClick={() => svgIn(box.current)?.style.setProperty('width', '100%')}
            icon={IconArrowsMaximize}
          />
        </Group>
        <div ref={box} className={classes.paper} />
      </div>
      <details>
        <summary>{t('process.asText')}</summary>
        <ol>
          {words.steps.map(({ id, name, next }) => (
            <li key={id}>
              <Text size="sm" span>
                <strong>
                  {marks === NO_MARKS
                    ? name
                    : t('process.marked', { name, mark: t(`process.mark.${marks.get(id) ?? 'ahead'}`) })}
                </strong>
                {next.length > 0 && ` → ${list(next.map(nameOf))}`}
              </Text>
            </li>
          ))}
        </ol>
      </details>
    </Stack>
  );
}

/** The page's own fonts, which include Chinese. */
const inOurFaces = () => {
  const { fontFamily } = getComputedStyle(document.body);
  return { textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily, fontSize: 12 } } };
};

const svgIn = (box: HTMLElement | null) => box?.querySelector<SVGSVGElement>('.djs-container > svg');

/** Zooms the picture inside its scrolling frame, which works by mouse and keyboard; the centre stays in place. */
function enlarge(box: HTMLElement | null, factor: number): void {
  const svg = svgIn(box);
  const frame = svg?.parentElement;
  if (!svg || !frame) return;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = frame;
  svg.style.width = `${svg.clientWidth * factor}px`;
  frame.scrollTo({
    left: (scrollLeft + clientWidth / 2) * factor - clientWidth / 2,
    top: (scrollTop + clientHeight / 2) * factor - clientHeight / 2,
  });
}

function bringIntoSight(box: HTMLElement | null, id: string): void {
  const frame = svgIn(box)?.parentElement;
  const at = box?.querySelector(`[data-element-id="${id}"]`)?.getBoundingClientRect();
  if (!frame || !at) return;
  const around = frame.getBoundingClientRect();
  frame.scrollBy(
    at.x + at.width / 2 - around.x - around.width / 2,
    at.y + at.height / 2 - around.y - around.height / 2,
  );
}

const MARGIN = 16;

/** From here on its width is set by CSS. For screen readers it is one picture; the text is beside it. */
function asPicture(svg: SVGSVGElement | null | undefined, canvas: Canvas, label: string): void {
  const { x, y, width, height } = canvas.viewbox().inner;
  const size = [width + 2 * MARGIN, height + 2 * MARGIN];
  svg?.setAttribute('viewBox', [x - MARGIN, y - MARGIN, ...size].join(' '));
  svg?.style.setProperty('--drawn', `${size[0]}px`);
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', label);
}

/** Drawn once per document; marks change without a redraw. */
function useDrawn(box: React.RefObject<HTMLDivElement | null>, xml: string | undefined, label: string) {
  const [canvas, setCanvas] = useState<Canvas>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!box.current || xml === undefined) return undefined;
    const viewer = new Viewer({ container: box.current, ...inOurFaces() });
    let left = false;
    viewer.importXML(xml).then(
      () => {
        if (left) return;
        const drawn = viewer.get('canvas') as unknown as Canvas;
        asPicture(svgIn(box.current), drawn, label);
        setCanvas(drawn);
      },
      () => left || setFailed(true),
    );
    return () => {
      left = true;
      setCanvas(undefined);
      viewer.destroy();
    };
  }, [box, xml, label]);
  return { canvas, failed };
}

function Zoom({ label, icon: Icon, onClick }: { label: string; icon: typeof IconPlus; onClick: () => void }) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}
