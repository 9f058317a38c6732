/** Module state on purpose: a second workflow must not see what the first one left here. */
let started = 0;

export async function countingWorkflow(): Promise<number> {
  started += 1;
  return Promise.resolve(started);
}
