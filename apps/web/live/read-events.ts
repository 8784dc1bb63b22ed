// Server-sent events from a fetched body: the browser's own EventSource cannot send a token.
interface Reading {
  /** Called on any data, even a mere sign of life. */
  onSign: () => void;
  onEvent: (data: string) => void;
}

/** Resolves when the body ends. */
export async function readEvents(body: ReadableStream<Uint8Array>, { onSign, onEvent }: Reading): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onSign();
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart());
      if (data.length > 0) onEvent(data.join('\n'));
    }
  }
}
