/** One event of a stream of server-sent events. */
export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** A reader of server-sent events over fetch, as a page would use one. */
export class EventSourceReader {
  readonly events: ReceivedEvent[] = [];
  comments = 0;
  private readonly abort = new AbortController();
  private reading: Promise<void> | undefined;

  async open(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    const response = await fetch(url, { headers, signal: this.abort.signal });
    this.reading = this.read(response).catch(() => undefined);
    return response;
  }

  async close(): Promise<void> {
    this.abort.abort();
    await this.reading;
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      blocks.forEach((block) => this.take(block));
    }
  }

  private take(block: string): void {
    const lines = block.split('\n');
    this.comments += lines.filter((line) => line.startsWith(':')).length;
    const field = (name: string): string =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    if (field('data') !== '') this.events.push({ id: field('id'), event: field('event'), data: field('data') });
  }
}
