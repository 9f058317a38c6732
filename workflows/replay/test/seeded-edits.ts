/** One edit of the source: `find` must be there exactly once. */
export interface SeededEdit {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** What `replace` needs of @temporalio/workflow beyond what the file has. */
  readonly imports?: string;
}

const instance = 'workflows/src/dossier/dossier.instance.ts';
const workflow = 'workflows/src/dossier/dossier.workflow.ts';
const publisher = 'workflows/src/dossier/event-publisher.ts';
const deliveries = 'workflows/src/dossier/level-deliveries.ts';
const alarms = 'workflows/src/dossier/alarm-loop.ts';
const mirror = 'workflows/src/dossier/search-attribute-mirror.ts';
const description = 'workflows/src/dossier/description.ts';
const domainAlarms = 'libs/domain/src/dossier/alarms.ts';

/** Wherever a release may go wrong: each would stop dossiers that are under way. */
export const breakingEdits: readonly SeededEdit[] = [
  // What is asked of the world
  {
    name: 'plans-no-clocks',
    file: instance,
    find: 'decision.clocks.length === 0',
    replace: 'true',
  },
  {
    name: 'plans-clocks-that-nobody-needs',
    file: instance,
    find: 'decision.clocks.length === 0',
    replace: 'false',
  },
  {
    name: 'plans-clocks-under-another-name',
    file: instance,
    find: 'const { planClocks } =',
    replace: 'const { computeClocks: planClocks } =',
  },
  {
    name: 'plans-clocks-by-a-remote-activity',
    file: instance,
    find: 'proxyLocalActivities, setCurrentDetails',
    replace: 'proxyActivities as proxyLocalActivities, setCurrentDetails',
  },
  {
    name: 'publishes-by-a-remote-activity',
    file: publisher,
    find: 'await quickly.publishEvents(batch)',
    replace: 'await persistently.publishEvents(batch)',
  },
  {
    name: 'publishes-under-another-name',
    file: publisher,
    find: 'await quickly.publishEvents(batch)',
    replace: 'await quickly.sendEvents(batch)',
  },
  {
    name: 'publishes-one-by-one',
    file: publisher,
    find: 'const batchLimit = 50',
    replace: 'const batchLimit = 1',
  },
  {
    name: 'gives-up-where-it-was-persistent',
    file: publisher,
    find: 'await persistently.publishEvents(batch);',
    replace: '',
  },
  {
    name: 'waits-before-it-publishes',
    file: publisher,
    find: 'const published = await publish(dossier);',
    replace: 'await condition(() => false, 5);\n    const published = await publish(dossier);',
  },
  {
    name: 'publishes-after-all-alarms',
    file: workflow,
    find: 'const publishing = runPublisher(dossier, () => deliveries.done);',
    replace: 'const publishing = runAlarms(dossier).then(() => runPublisher(dossier, () => deliveries.done));',
  },
  {
    name: 'tells-no-level',
    file: deliveries,
    find: 'await deliverHandoff(delivery)',
    replace: 'await Promise.resolve()',
  },
  {
    name: 'tells-every-level-everything',
    file: deliveries,
    find: 'delivery?.tier === tier',
    replace: 'delivery !== null',
  },
  // Timers
  {
    name: 'sounds-no-alarms',
    file: workflow,
    find: '[runAlarms(dossier), publishing',
    replace: '[publishing',
  },
  {
    name: 'waits-without-a-timer',
    file: alarms,
    find: 'delayOf(next, dossier), {',
    replace: '0, {',
  },
  {
    name: 'arms-anew-at-every-event',
    file: alarms,
    find: 'soonest !== undefined && soonest.at < armed.at',
    replace: 'soonest === undefined || soonest.at !== armed.at',
  },
  {
    name: 'stops-listening-after-one-alarm',
    file: alarms,
    find: 'if (!woken) await dossier.soundAlarms();',
    replace: 'if (!woken) return dossier.soundAlarms();',
  },
  {
    name: 'ignores-the-clock-of-the-step',
    file: domainAlarms,
    find: '[...running, atWork, handoff, urge, silence, ...legs]',
    replace: '[...running, handoff, urge, silence, ...legs]',
  },
  {
    name: 'forgets-that-silence-agrees',
    file: domainAlarms,
    find: 'handoff, urge, silence, ...legs]',
    replace: 'handoff, urge, silence]',
  },
  // What operators search by
  {
    name: 'mirrors-nothing',
    file: instance,
    find: 'this.mirror.reflect(this.state);',
    replace: '',
  },
  {
    name: 'mirrors-what-did-not-change',
    file: mirror,
    find: 'wanted[name] !== this.written[name]',
    replace: 'wanted[name] !== undefined',
  },
  // What comes from people
  {
    name: 'takes-no-payments',
    file: workflow,
    find: 'setHandler(payment, (told, givenAt) => dossier.pay(told, givenAt));',
    replace: '',
  },
  {
    name: 'takes-no-interventions',
    file: workflow,
    find: 'setHandler(intervene, (told) => dossier.intervene(told));',
    replace: '',
  },
  {
    name: 'takes-no-receipt',
    file: workflow,
    find: 'setHandler(receive, () => dossier.receiptOfReceive());',
    replace: '',
  },
  {
    name: 'takes-a-command-no-more',
    file: workflow,
    find: "name !== 'receive');",
    replace: "name !== 'receive' && name !== 'assign-step');",
  },
  {
    name: 'answers-before-it-has-acted',
    file: workflow,
    find: '(command) => dossier.turn(name, currentUpdateId(), command),',
    replace: '(command) => (void dossier.turn(name, currentUpdateId(), command), { code: "" }),',
  },
  // The life as a whole
  {
    name: 'waits-before-the-receipt',
    file: workflow,
    find: 'await received;',
    replace: 'await received;\n  await condition(() => false, 5);',
  },
  {
    name: 'waits-before-the-end',
    file: workflow,
    find: 'const { code, seq, business } = dossier.state;',
    replace: 'await condition(() => false, 5);\n  const { code, seq, business } = dossier.state;',
  },
  {
    name: 'fails-at-the-end',
    file: workflow,
    find: 'const { code, seq, business } = dossier.state;',
    replace: "throw ApplicationFailure.nonRetryable('x');\n  const { code, seq, business } = dossier.state;",
    imports: 'ApplicationFailure',
  },
  {
    name: 'never-ends',
    file: workflow,
    find: '} while (!allHandlersFinished());',
    replace: '} while (await condition(() => false).then(() => true));',
  },
];

/** What may be changed under dossiers that are under way. */
export const harmlessEdits: readonly SeededEdit[] = [
  {
    name: 'a-comment',
    file: publisher,
    find: 'const batchLimit = 50;',
    replace: '// A record on Kafka is at most a megabyte.\nconst batchLimit = 50;',
  },
  {
    name: 'the-name-of-a-timer',
    file: alarms,
    find: "close: 'đóng hồ sơ',",
    replace: "close: 'kết thúc hồ sơ',",
  },
  {
    name: 'what-the-console-shows',
    file: description,
    find: '`Hẹn trả ${due}`',
    replace: '`Ngày hẹn trả: ${due}`',
  },
  {
    name: 'how-long-a-try-may-take',
    file: publisher,
    find: "startToCloseTimeout: '30s',",
    replace: "startToCloseTimeout: '45s',",
  },
  {
    name: 'how-long-a-timer-waits',
    file: alarms,
    find: 'return Math.max(1,',
    replace: 'return Math.max(20,',
  },
  {
    name: 'another-query',
    file: workflow,
    find: 'setHandler(state, () => dossier.snapshot());',
    replace:
      "setHandler(state, () => dossier.snapshot());\n  setHandler(defineQuery<string>('head'), () => dossier.head);",
  },
  {
    name: 'another-rule-before-a-command-is-taken',
    file: instance,
    find: 'if (this.acts.busy) return;',
    replace: "if (this.acts.busy) return;\n    if (name === 'assign-step') throw new Error('not today');",
  },
  {
    name: 'a-new-turn-behind-patched',
    file: workflow,
    find: 'const { code, seq, business } = dossier.state;',
    replace:
      "if (patched('waits-before-the-end')) await condition(() => false, 5);\n  const { code, seq, business } = dossier.state;",
    imports: 'patched',
  },
];
