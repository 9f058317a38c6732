import { EventSource } from 'eventsource';
import { currentToken } from './ask';
import { queryClient } from './query-client';
import { untilSeen } from './until-seen';

/** What the stream tells of an event of a dossier. */
export interface LiveEvent {
  readonly code: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly unit: string;
  readonly step: string;
}

export type LiveState = 'connecting' | 'live' | 'broken';

const listsAtMostEveryMs = 1_000;
/** Figures are counted over all dossiers, and nobody steers by the second. */
const reportsAtMostEveryMs = 5_000;
/** Events of one command come together; one look is enough for them. */
const togetherMs = 100;

/**
 * Keeps what is shown current. After a break the stream goes on behind the last event it had; where that cannot be, the
 * server says so and everything is asked anew.
 */
class Live {
  state: LiveState = 'connecting';
  private source: EventSource | undefined;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Newest event told of each dossier that is looked at and not asked anew yet. */
  private readonly catchingUp = new Map<string, number>();
  private readonly stateListeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: LiveEvent) => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  };

  listen(listener: (event: LiveEvent) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  start(): void {
    if (this.source !== undefined) return;
    const source = new EventSource('/api/v1/stream', { fetch: withToken });
    this.source = source;
    source.addEventListener('open', () => this.become('live'));
    source.addEventListener('error', () => this.become('broken'));
    source.addEventListener('dossier', ({ data }) => this.take(JSON.parse(data as string) as LiveEvent));
    source.addEventListener('reset', () => void queryClient.invalidateQueries());
  }

  stop(): void {
    this.source?.close();
    this.source = undefined;
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
  }

  private take(event: LiveEvent): void {
    this.catchUp(event);
    this.eventListeners.forEach((listener) => listener(event));
    this.refresh('list', listsAtMostEveryMs);
    this.refresh('reports', reportsAtMostEveryMs);
  }

  /** A busy city has many events a second; nobody reads lists that fast. */
  private refresh(what: 'list' | 'reports', atMostEveryMs: number): void {
    if (this.timers.has(what)) return;
    const again = (): void => {
      this.timers.delete(what);
      void queryClient.invalidateQueries({ queryKey: [what] });
    };
    this.timers.set(what, setTimeout(again, atMostEveryMs));
  }

  /**
   * The stream and the view read the same log side by side: what is asked at the first word of an event may still be
   * without it, and no second word comes. So what someone looks at is asked anew once the view has the event.
   */
  private catchUp({ code, seq }: LiveEvent): void {
    const queryKey = ['dossier', code];
    if (queryClient.getQueryCache().findAll({ queryKey, type: 'active' }).length === 0) {
      void queryClient.invalidateQueries({ queryKey });
      return;
    }
    const told = this.catchingUp.get(code);
    this.catchingUp.set(code, Math.max(seq, told ?? 0));
    if (told !== undefined) return;
    setTimeout(() => {
      const newest = this.catchingUp.get(code) ?? seq;
      this.catchingUp.delete(code);
      void this.askAnew(code, newest);
    }, togetherMs);
  }

  private async askAnew(code: string, seq: number): Promise<void> {
    // A view that is further behind than the API waits for is asked a second time; then it is the operators' matter.
    if (!(await untilSeen(code, seq))) await untilSeen(code, seq);
    await queryClient.invalidateQueries({ queryKey: ['dossier', code] });
  }

  private become(state: LiveState): void {
    if (state === this.state) return;
    const wasBroken = this.state === 'broken';
    this.state = state;
    this.stateListeners.forEach((listener) => listener());
    if (wasBroken && state === 'live') void queryClient.invalidateQueries();
  }
}

/** The token may have been renewed since the stream began: each connection takes the one of now. */
const withToken: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${currentToken() ?? ''}` } });

export const live = new Live();
