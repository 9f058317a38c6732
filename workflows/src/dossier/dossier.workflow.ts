import {
  allHandlersFinished,
  condition,
  currentUpdateInfo,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import { commandNames } from '@lienthong/domain';
import type { DossierEvent, Payment, TurnName } from '@lienthong/domain';
import {
  commandReceiptQuery,
  eventsQuery,
  interveneSignal,
  paymentSignal,
  receiveUpdate,
  stateQuery,
} from '@lienthong/contracts/temporal';
import type {
  CommandInput,
  CommandReceipt,
  DossierInput,
  DossierOutcome,
  DossierSnapshot,
  Intervention,
} from '@lienthong/contracts/temporal';
import { runAlarms } from './alarm-loop';
import { DossierInstance } from './dossier.instance';
import { runPublisher } from './event-publisher';
import { LevelDeliveries } from './level-deliveries';

const receive = defineUpdate<CommandReceipt>(receiveUpdate);
const events = defineQuery<readonly DossierEvent[], [number]>(eventsQuery);
const state = defineQuery<DossierSnapshot>(stateQuery);
const commandReceipt = defineQuery<CommandReceipt | null, [string]>(commandReceiptQuery);

const payment = defineSignal<[Payment, string?]>(paymentSignal);
const intervene = defineSignal<[Intervention]>(interveneSignal);

const turnNames = commandNames.filter((name): name is TurnName => name !== 'receive');

/**
 * The life of one dossier, from receipt to the result in the citizen's hand, over all levels. Generic over the route
 * pinned in its input. It is the record and the outbox: it ends only when every event is acknowledged by Kafka, and
 * every level that has a system of its own was told what is handed to it.
 */
export async function dossierWorkflow(input: DossierInput): Promise<DossierOutcome> {
  const dossier = new DossierInstance(input);
  const deliveries = new LevelDeliveries(dossier, input.connected ?? []);
  // First of all acts, also where a reset brings what came later along with the start.
  const received = dossier.receive();
  registerHandlers(dossier);
  await received;
  const publishing = runPublisher(dossier, () => deliveries.done);
  await Promise.all([runAlarms(dossier), publishing, deliveries.run()]);
  // An intervention may yet have come.
  do {
    await condition(allHandlersFinished);
    await runPublisher(dossier, () => true);
  } while (!allHandlersFinished());
  const { code, seq, business } = dossier.state;
  return { code, seq, head: dossier.head, outcome: business.kind };
}

function registerHandlers(dossier: DossierInstance): void {
  setHandler(receive, () => dossier.receiptOfReceive());
  setHandler(payment, (told, givenAt) => dossier.pay(told, givenAt));
  setHandler(intervene, (told) => dossier.intervene(told));
  setHandler(events, (fromSeq) => dossier.events.slice(Math.max(0, fromSeq - 1)));
  setHandler(state, () => dossier.snapshot());
  setHandler(commandReceipt, (id) => dossier.receipts.get(id) ?? null);
  for (const name of turnNames) {
    setHandler(
      defineUpdate<CommandReceipt, [CommandInput]>(name),
      // The update's id is the giver's idempotency key; the server answers a repetition by itself.
      (command) => dossier.turn(name, currentUpdateId(), command),
      { validator: (command: CommandInput) => dossier.validate(name, command) },
    );
  }
}

function currentUpdateId(): string {
  const info = currentUpdateInfo();
  if (info === undefined) throw new Error('a command comes as an update');
  return info.id;
}
