// The process drawn by bpmn-js, with marks on its steps; in words beside it, for those who do not see the drawing.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import { ActionIcon, Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList } from '../../parts/use-list';
import classes from './diagram.module.css';
import { inWords } from './drawing';
import { useNodeWords } from './node-words';

export type StepMark = 'done' | 'skipped' | 'here' | 'undone';

interface DiagramProps {
  bpmn: string;
  label: string;
  /** By the step's id; a step without one is still to come. */
  marks?: ReadonlyMap<string, StepMark>;
}

const NO_MARKS: ReadonlyMap<string, StepMark> = new Map();

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  zoom(to?: number): number;
  viewbox(box?: Box): { inner: Box; outer: Pick<Box, 'width' | 'height'> };
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
  if (!words || failed)
    return (
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('process.notDrawn')} />
    );
  const nameOf = (id: string) => words.steps.find((step) => step.id === id)?.name ?? id;
  return (
    <Stack gap="sm">
      <div role="group" aria-label={label}>
        <Group gap={4} mb="xs" justify="flex-end" className="baton-no-print">
          <Zoom label={t('process.closer')} onClick={() => canvas?.zoom(canvas.zoom() * 1.25)} icon={IconPlus} />
          <Zoom label={t('process.further')} onClick={() => canvas?.zoom(canvas.zoom() / 1.25)} icon={IconMinus} />
          <Zoom label={t('process.whole')} onClick={() => canvas && showAll(canvas)} icon={IconArrowsMaximize} />
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

/** The wheel scrolls the page, as everywhere. */
const CALM = { zoomScroll: { enabled: false } };

/** The page's own faces, which know Chinese. */
const inOurFaces = () => {
  const { fontFamily } = getComputedStyle(document.body);
  return { textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } } };
};

/** In the middle, and with a margin, so that no line is cut. */
function showAll(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(outer.width / (inner.width + 2 * MARGIN), outer.height / (inner.height + 2 * MARGIN));
  const [width, height] = [outer.width / scale, outer.height / scale];
  const x = inner.x + inner.width / 2 - width / 2;
  canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
}
const MARGIN = 20;

/** Drawn once for a document; marks come and go without drawing it anew. */
function useDrawn(box: React.RefObject<HTMLDivElement | null>, xml: string | undefined, label: string) {
  const [canvas, setCanvas] = useState<Canvas>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!box.current || xml === undefined) return undefined;
    const viewer = new NavigatedViewer({ container: box.current, ...CALM, ...inOurFaces() });
    let left = false;
    viewer.importXML(xml).then(
      () => {
        if (left) return;
        const drawn = viewer.get('canvas') as unknown as Canvas;
        showAll(drawn);
        // A picture to whoever does not see it; the words are beside it.
        const svg = box.current?.querySelector('svg[data-element-id], .djs-container > svg');
        svg?.setAttribute('role', 'img');
        svg?.setAttribute('aria-label', label);
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
