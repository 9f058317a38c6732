import { ActQueue } from './act-queue';

describe('acts on one dossier', () => {
  function recorder(): { queue: ActQueue; done: string[]; act: (name: string) => () => Promise<string> } {
    const done: string[] = [];
    const act = (name: string) => async (): Promise<string> => {
      done.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      done.push(`${name} ends`);
      return name;
    };
    return { queue: new ActQueue(), done, act };
  }

  it('happen one after the other, those given first before those that came first', async () => {
    const { queue, done, act } = recorder();
    const all = [queue.run(5, act('signal')), queue.run(2, act('update')), queue.run(5, act('alarm'))];
    expect(queue.busy).toBe(true);
    expect(await Promise.all(all)).toEqual(['signal', 'update', 'alarm']);
    const order = ['update', 'signal', 'alarm'].flatMap((name) => [`${name} begins`, `${name} ends`]);
    expect(done).toEqual(order);
    expect(queue.busy).toBe(false);
  });

  it('what is no act waits for all that are, and does not make it busy', async () => {
    const { queue, done, act } = recorder();
    const [publishing, first] = [queue.runLast(act('publishing')), queue.run(9, act('act'))];
    await first;
    expect(queue.busy).toBe(false);
    await publishing;
    expect(done).toEqual(['act begins', 'act ends', 'publishing begins', 'publishing ends']);
  });

  it('an act that fails tells its giver and holds up none', async () => {
    const { queue, done, act } = recorder();
    const failing = queue.run(1, () => {
      throw new Error('refused');
    });
    const next = queue.run(2, act('next'));
    await expect(failing).rejects.toThrow('refused');
    await next;
    await queue.run(0, act('later'));
    expect(done.filter((line) => line.endsWith('ends'))).toEqual(['next ends', 'later ends']);
  });
});
