import { openLoop, until } from './measure/load';
import { latency } from './measure/stats';
import type { Latency } from './measure/stats';
import { turns } from './ours/bench-route';
import type { RouteTurn } from './ours/bench-route';
import type { LoggedEvents } from './ours/event-log';
import type { OurSide } from './ours/our-side';

/** Pause between two commands on one dossier: people don't act at the instant the last answer comes. */
const thinkMs = 500;

/** A command that offered a dossier to another unit; instants in epoch ms. */
interface HandOff {
  readonly code: string;
  readonly seq: number;
  readonly dueAt: number;
  readonly answeredAt: number;
  readonly seenAt: number;
}

/** Latencies of the open-loop phase. */
export interface HandOffLatency {
  readonly dossiersPerSecond: number;
  readonly seconds: number;
  readonly hops: {
    /** Any command but the receipt: due → answered. */
    readonly command: Latency;
    /** The commands that hand off: due → record made by the producer. */
    readonly recorded: Latency;
    /** The same: due → answered, which is after Kafka's acknowledgement. */
    readonly answered: Latency;
    /** The same: due → seen by an officer of the receiving unit. */
    readonly seen: Latency;
  };
}

/**
 * Dossiers arrive at a fixed rate however long they take, and so do the commands on each. Latency counts from the
 * instant a command was due, so that one that had to wait for a slow one before it is not made to look fast.
 */
export async function measureHandOffs(ours: OurSide, perSecond: number, seconds: number): Promise<HandOffLatency> {
  const count = Math.max(1, Math.round(perSecond * seconds));
  const from = await ours.offsets();
  const commands: number[] = [];
  const handOffs: HandOff[] = [];
  // Date.now() would have whole milliseconds only; records have no more, but the other hops do.
  const epoch = performance.timeOrigin;
  await openLoop(count, perSecond, async (_index, arrival) => {
    const { code, receipt } = await ours.client.receive();
    let { seq } = receipt;
    for (const [nth, turn] of turns.entries()) {
      const dueAt = arrival + (nth + 1) * thinkMs;
      await until(dueAt);
      ({ seq } = await ours.client.command(code, turn));
      const answeredAt = performance.now();
      commands.push(answeredAt - dueAt);
      const seenAt = await seenBy(ours, turn, { code, seq });
      if (seenAt === null) continue;
      handOffs.push({ code, seq, dueAt: epoch + dueAt, answeredAt: epoch + answeredAt, seenAt: epoch + seenAt });
    }
    ours.carried(code, seq);
  });
  await ours.allVisible();
  return { dossiersPerSecond: perSecond, seconds, hops: hopsOf(commands, handOffs, await ours.events(from)) };
}

async function seenBy(
  ours: OurSide,
  { seenBy: officer }: RouteTurn,
  { code, seq }: { readonly code: string; readonly seq: number },
): Promise<number | null> {
  if (officer === undefined) return null;
  await ours.client.seen(code, seq, officer);
  return performance.now();
}

function hopsOf(commands: readonly number[], handOffs: readonly HandOff[], log: LoggedEvents): HandOffLatency['hops'] {
  const recorded = handOffs.flatMap(({ code, seq, dueAt }) => {
    const madeAt = log.madeAt.get(`${code}:${seq}`);
    return madeAt === undefined ? [] : [Math.max(0, madeAt - dueAt)];
  });
  return {
    command: latency(commands),
    recorded: latency(recorded),
    answered: latency(handOffs.map(({ answeredAt, dueAt }) => answeredAt - dueAt)),
    seen: latency(handOffs.map(({ seenAt, dueAt }) => seenAt - dueAt)),
  };
}
