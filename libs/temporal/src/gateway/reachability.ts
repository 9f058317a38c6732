import type { Client } from '@temporalio/client';

const patienceMs = 1_500;

/**
 * Whether Temporal answers now. Callers that come while it is being asked share the answer; nobody gets an older one,
 * since a receipt that trusted it would write its number for a start that fails.
 */
export class Reachability {
  private asking: Promise<boolean> | undefined;

  constructor(private readonly client: Client) {}

  check(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + patienceMs, () => this.client.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }
}
