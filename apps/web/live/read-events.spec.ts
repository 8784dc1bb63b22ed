// Events are read as they were sent, however the network splits them.
import { readEvents } from './read-events';

const TEXT =
  'retry: 2000\n\nevent: log\ndata: {"position": 12,\ndata: "kinds": ["客戶"]}\n\n: still here\n\nevent: log\ndata: 2\n\n';

async function read(pieces: Uint8Array[]): Promise<{ events: string[]; signs: number }> {
  const events: string[] = [];
  let signs = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  await readEvents(body, { onSign: () => (signs += 1), onEvent: (data) => events.push(data) });
  return { events, signs };
}

describe('a stream of events', () => {
  const bytes = new TextEncoder().encode(TEXT);
  it.each([1, 2, 3, 7, 64, bytes.length])('is read the same in pieces of %i bytes', async (size) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.slice(index * size, (index + 1) * size),
    );
    const { events, signs } = await read(pieces);
    expect(events).toEqual(['{"position": 12,\n"kinds": ["客戶"]}', '2']);
    expect(signs).toBe(pieces.length);
  });

  it('that is cut off in the middle of an event yields only complete ones', async () => {
    expect((await read([new TextEncoder().encode('data: 1\n\ndata: 2')])).events).toEqual(['1']);
  });
});
