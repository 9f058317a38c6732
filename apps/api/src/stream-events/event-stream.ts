import type { ServerResponse } from 'node:http';
import type { EventFeed } from './event-feed';
import type { Numbered } from './event-ring';
import type { StreamedEvent } from './streamed-event';

const heartbeatMs = 15_000;
/** A reader this far behind is cut off; it comes back with its last id. */
const mostUnsent = 1_000_000;
/** The longest a timer can be set. */
const longestTimer = 2_147_483_647;

export interface StreamScope {
  /** Units to be told of; null = all. */
  readonly units: ReadonlySet<string> | null;
  /** Epoch milliseconds at which the token ends, and the stream with it. */
  readonly endsAt: number;
}

/** One reader's stream. */
export class EventStream {
  private readonly timers: NodeJS.Timeout[] = [];
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly response: ServerResponse,
    private readonly feed: EventFeed,
    private readonly scope: StreamScope,
  ) {}

  /** `lastId` is the id of the last event the reader had. */
  begin(lastId: string | undefined): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.response.write(': connected\nretry: 2000\n\n');
    const missed = lastId === undefined || lastId === '' ? [] : this.feed.after(lastId);
    if (missed === undefined) this.response.write(`event: reset\ndata: {"reason":"read the lists anew"}\n\n`);
    missed?.forEach((event) => this.send(event));
    this.stopListening = this.feed.listen((event) => this.send(event));
    this.timers.push(setInterval(() => this.response.write(': heartbeat\n\n'), heartbeatMs).unref());
    const left = Math.min(Math.max(0, this.scope.endsAt - Date.now()), longestTimer);
    this.timers.push(setTimeout(() => this.close(), left).unref());
  }

  close(): void {
    this.stopListening?.();
    this.timers.forEach((timer) => clearTimeout(timer));
    this.response.end();
  }

  private send({ number, item }: Numbered<StreamedEvent>): void {
    const { units } = this.scope;
    if (units !== null && !item.units.some((unit) => units.has(unit))) return;
    if (this.response.writableLength > mostUnsent) {
      this.response.destroy();
      return;
    }
    const { units: _units, ...told } = item;
    this.response.write(`id: ${this.feed.epoch}-${number}\nevent: dossier\ndata: ${JSON.stringify(told)}\n\n`);
  }
}
