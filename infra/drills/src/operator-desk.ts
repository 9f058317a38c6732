import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ActRequest, Finding, Operation, OperationItem, Selection, StuckKind } from '@lienthong/operations';
import type { Answer, HttpDoor, Person } from './http-door';

/** Two operators of the province: one asks, the other approves. */
const operators = {
  first: { sub: 'vh-thu-nhat', unit: '19', role: 'operator' },
  second: { sub: 'vh-thu-hai', unit: '19', role: 'operator' },
} as const satisfies Record<string, Person>;

/** A kind's count, or that it is not known. */
type BoardKind = { readonly known: true; readonly count: number } | { readonly known: false };

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Whether findings tell of a dossier. */
export function tellOf(code: string): (findings: readonly Finding[]) => boolean {
  return (findings) => findings.some((finding) => isAbout(finding, code));
}

export function isAbout({ subject }: Pick<Finding, 'subject'>, code: string): boolean {
  return subject.type === 'dossier' && subject.code === code;
}

const pollMs = 250;

/** An operator at the console's routes. */
export class OperatorDesk {
  constructor(private readonly door: HttpDoor) {}

  /** Counts of the kinds of faults; people who are slow are none. */
  async board(): Promise<Readonly<Record<Exclude<StuckKind, 'H'>, BoardKind>>> {
    const { faults } = await this.door.get<{ readonly faults: Readonly<Record<Exclude<StuckKind, 'H'>, BoardKind>> }>(
      operators.first,
      'GET',
      '/operations/board',
    );
    return faults;
  }

  /** Open findings of one kind. */
  async stuck(kind: StuckKind): Promise<readonly Finding[]> {
    const all: Finding[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: Page<Finding> = await this.door.get(operators.first, 'GET', `/operations/stuck?kind=${kind}${after}`);
      all.push(...page.items);
      cursor = page.next;
    }
    return all;
  }

  /** Waits until findings of a kind are there that fit. @throws Error when they are not in time */
  async untilFound(
    kind: StuckKind,
    fits: (findings: readonly Finding[]) => boolean,
    withinMs: number,
  ): Promise<readonly Finding[]> {
    const end = Date.now() + withinMs;
    for (;;) {
      const findings = await this.stuck(kind);
      if (fits(findings)) return findings;
      if (Date.now() > end)
        throw new Error(`kind ${kind}: ${findings.length} found after ${withinMs} ms, not as it must be`);
      await sleep(pollMs);
    }
  }

  /** Waits until the engine itself leaves a dossier alone for a while, so that it is the operator's act that moves it. */
  async untilResting(kind: StuckKind, code: string, restMs: number): Promise<void> {
    const rests = (finding: Finding): boolean =>
      isAbout(finding, code) && finding.nextTry !== null && Date.parse(finding.nextTry) - Date.now() > restMs;
    await this.untilFound(kind, (findings) => findings.some(rests), 90_000);
  }

  ask(request: ActRequest, selection: Selection, key: string = randomUUID()): Promise<Answer<Operation>> {
    const body = { request, selection, reason: 'Diễn tập theo sổ tay vận hành / drill', ratePerSecond: 50 };
    return this.door.ask<Operation>(operators.first, 'POST', '/operations/acts', { body, key });
  }

  /** Requests and waits for the preview. */
  async preview(request: ActRequest, selection: Selection, withinMs = 60_000): Promise<Operation> {
    const { status, body } = await this.ask(request, selection);
    if (status >= 300) throw new Error(`request refused: ${status} ${JSON.stringify(body)}`);
    return this.previewOf(body.id, withinMs);
  }

  previewOf(id: string, withinMs: number): Promise<Operation> {
    return this.until(id, (operation) => operation.preview !== null || operation.status === 'failed', withinMs);
  }

  /** Waits until so many dossiers of an operation have come to an end. */
  async untilCounted(id: string, ended: number, withinMs: number): Promise<void> {
    await this.until(id, ({ counts }) => counts.progressed + counts['not-progressed'] >= ended, withinMs);
  }

  /** Applies what was previewed, with a second person where one is needed, and answers at once. */
  async apply(operation: Operation): Promise<void> {
    const path = `/operations/acts/${operation.id}`;
    if ((operation.preview?.approval.length ?? 0) > 0) {
      await this.door.get(operators.second, 'POST', `${path}/approve`, { body: {} });
    }
    await this.door.get(operators.first, 'POST', `${path}/apply`, { body: {} });
  }

  /** From request to the last proof. */
  async operate(request: ActRequest, selection: Selection, withinMs = 120_000): Promise<Operation> {
    const operation = await this.preview(request, selection, withinMs);
    if (operation.status === 'failed') throw new Error(`no preview: ${operation.problem ?? ''}`);
    await this.apply(operation);
    return this.untilDone(operation.id, withinMs);
  }

  untilDone(id: string, withinMs: number): Promise<Operation> {
    return this.until(id, ({ status }) => ['done', 'stopped', 'failed'].includes(status), withinMs);
  }

  read(id: string): Promise<Operation> {
    return this.door.get(operators.first, 'GET', `/operations/acts/${id}`);
  }

  async items(id: string): Promise<readonly OperationItem[]> {
    return this.door.get(operators.first, 'GET', `/operations/acts/${id}/items.json`);
  }

  private async until(id: string, fits: (operation: Operation) => boolean, withinMs: number): Promise<Operation> {
    const end = Date.now() + withinMs;
    for (;;) {
      const operation = await this.read(id);
      if (fits(operation)) return operation;
      if (Date.now() > end)
        throw new Error(
          `operation ${id} is ${operation.status} after ${withinMs} ms: ${JSON.stringify(operation.counts)}`,
        );
      await sleep(pollMs);
    }
  }
}
