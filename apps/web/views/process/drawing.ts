// What is drawn: the document with its texts in the reader's language, and the same as a list of steps for those who do
// not see it.
interface DrawnStep {
  id: string;
  name: string;
  /** The ids of the steps that follow directly; gateways are skipped. */
  next: string[];
}

/** Undefined when the text is not XML. */
export function inWords(
  bpmn: string,
  wordOf: (name: string) => string,
): { xml: string; steps: DrawnStep[] } | undefined {
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  if (document.querySelector('parsererror')) return undefined;
  const elements = [...document.querySelectorAll('*')];
  const process = elements.find(({ localName }) => localName === 'process');
  const nodes = [...(process?.children ?? [])];
  for (const node of nodes) {
    const name = node.getAttribute('name');
    if (name) node.setAttribute('name', wordOf(name));
  }
  const flows = nodes.filter(({ localName }) => localName === 'sequenceFlow');
  const after = (id: string, seen = new Set<string>()): string[] =>
    flows.flatMap((flow) => {
      const to = flow.getAttribute('targetRef');
      if (flow.getAttribute('sourceRef') !== id || !to || seen.has(to)) return [];
      seen.add(to);
      const target = nodes.find((node) => node.getAttribute('id') === to);
      return target && isStep(target) ? [to] : after(to, seen);
    });
  const steps = nodes.filter(isStep).map((node) => {
    const id = node.getAttribute('id') ?? '';
    return { id, name: node.getAttribute('name') ?? id, next: after(id) };
  });
  return { xml: new XMLSerializer().serializeToString(document), steps };
}

const isStep = ({ localName }: Element): boolean => /Task$|^task$/.test(localName);
