import type { Client } from '@temporalio/client';

const freshForMs = 1_000;
const patienceMs = 1_500;

/** Whether Temporal answers, asked at most once a second however many want to know. */
export class Reachability {
  private asked = 0;
  private answer: Promise<boolean> = Promise.resolve(false);

  constructor(private readonly client: Client) {}

  check(): Promise<boolean> {
    if (Date.now() - this.asked > freshForMs) {
      this.asked = Date.now();
      this.answer = this.ask();
    }
    return this.answer;
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
