// Every read in the OpenAPI document, as requests: each path with the known ids, each parameter with sensible values.
interface Schema {
  type?: unknown;
  enum?: unknown[];
  items?: Schema;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
interface Operation {
  parameters?: Parameter[];
}
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
}

/** By the noun of a path, such as `clients`. */
type Ids = Record<'handovers' | 'departures' | 'clients' | 'persons' | 'representatives' | 'policies', string[]>;

export interface Read {
  method: string;
  path: string;
  body?: object;
  /** It has pages, which are followed. */
  paged: boolean;
}

/** A stream is listened to rather than read. */
const NO_READS = ['/v1/stream'];

/** The bodies for previews, which read although they are POST requests. */
type Bodies = Record<string, object[]>;

/** Throws for a parameter or preview without a value here: give a new one a value, so that it is walked. */
export function everyRead(document: ApiDocument, ids: Ids, values: Record<string, string[]>, bodies: Bodies): Read[] {
  return Object.entries(document.paths).flatMap(([path, { get, post }]) => {
    const isPreview = post !== undefined && /\/preview(-[\w-]+)?$/.test(path);
    const read = get ? readsOf(path, get, ids, values) : [];
    if (!isPreview) return NO_READS.includes(path) ? [] : read;
    const sent = bodies[path];
    if (!sent) throw new Error(`Say what is sent to the preview ${path}`);
    const paths = pathsOf(path, post.parameters ?? [], ids);
    return [
      ...read,
      ...paths.flatMap((each) => sent.map((body) => ({ method: 'POST', path: each, body, paged: false }))),
    ];
  });
}

function readsOf(path: string, { parameters = [] }: Operation, ids: Ids, values: Record<string, string[]>): Read[] {
  const query = parameters.filter((each) => each.in === 'query');
  const needed = query
    .filter(({ required }) => required)
    .map((each) => `${each.name}=${encodeURIComponent(valuesOf(path, each, ids, values)[0] ?? '')}`);
  const optional = query.flatMap((each) =>
    valuesOf(path, each, ids, values).map((value) => `${each.name}=${encodeURIComponent(value)}`),
  );
  const paged = query.some(({ name }) => name === 'cursor');
  return pathsOf(path, parameters, ids).flatMap((each) =>
    ['', ...optional].map((one) => {
      const all = [...needed.filter((other) => other.split('=')[0] !== one.split('=')[0]), ...(one ? [one] : [])];
      return { method: 'GET', path: all.length > 0 ? `${each}?${all.join('&')}` : each, paged };
    }),
  );
}

/** The path with each of the things that may stand in it. */
function pathsOf(path: string, parameters: Parameter[], ids: Ids): string[] {
  return parameters
    .filter((each) => each.in === 'path')
    .reduce(
      (paths, { name, schema }) => {
        const known = name === 'id' ? ids[path.split('/')[2] as keyof Ids] : (schema?.enum as string[] | undefined);
        if (!known) throw new Error(`Say what stands for {${name}} in ${path}`);
        return paths.flatMap((each) => known.map((value) => each.replace(`{${name}}`, value)));
      },
      [path],
    );
}

const PEOPLE = ['owner', 'successor', 'lead', 'team', 'representative', 'manager'];
const THINGS: Record<string, keyof Ids> = {
  departure: 'departures',
  client: 'clients',
  handover: 'handovers',
  policy: 'policies',
};

function valuesOf(path: string, { name, schema }: Parameter, ids: Ids, values: Record<string, string[]>): string[] {
  const words = values[name] ?? schema?.enum ?? schema?.items?.enum;
  if (words) return words as string[];
  if (schema?.type === 'boolean') return ['true', 'false'];
  if (PEOPLE.includes(name)) return values['people'] ?? [];
  const thing = THINGS[name];
  if (thing) return ids[thing];
  const known = values[`${name} ${String(schema?.type)}`];
  if (!known) throw new Error(`Give values for the parameter ${name} of ${path}`);
  return known;
}
