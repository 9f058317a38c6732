import type { Client } from '@temporalio/client';

/** How long each of the tries may take: what is really away is known after their sum. */
const patienceMs = [1_500, 1_500];

/**
 * Whether Temporal answers now. Callers that come while it is being asked share the answer; nobody gets an older one,
 * since a receipt that trusted it would write its number for a start that fails. One missed answer says nothing: on a
 * busy machine the time is over before this process itself has got round to reading what was answered.
 */
export class Reachability {
  private asking: Promise<boolean> | undefined;

  constructor(private readonly client: Client) {}

  check(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<boolean> {
    for (const patience of patienceMs) if (await this.answersWithin(patience)) return true;
    return false;
  }

  private async answersWithin(patience: number): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + patience, () => this.client.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }
}
