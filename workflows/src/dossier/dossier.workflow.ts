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
} from '@lienthong/contracts/temporal';
import { runAlarms } from './alarm-loop';
import { DossierInstance } from './dossier.instance';
import { runPublisher } from './event-publisher';

const receive = defineUpdate<CommandReceipt>(receiveUpdate);
const events = defineQuery<readonly DossierEvent[], [number]>(eventsQuery);
const state = defineQuery<DossierSnapshot>(stateQuery);
const commandReceipt = defineQuery<CommandReceipt | null, [string]>(commandReceiptQuery);

const payment = defineSignal<[Payment]>(paymentSignal);

const turnNames = commandNames.filter((name): name is TurnName => name !== 'receive');

/**
 * The life of one dossier, from receipt to the result in the citizen's hand, over all levels. Generic over the route
 * pinned in its input. It is the record and the outbox: it ends only when every event is acknowledged by Kafka.
 */
export async function dossierWorkflow(input: DossierInput): Promise<DossierOutcome> {
  const dossier = new DossierInstance(input);
  registerHandlers(dossier);
  await dossier.receive();
  await Promise.all([runAlarms(dossier), runPublisher(dossier)]);
  await condition(allHandlersFinished);
  const { code, seq, business } = dossier.state;
  return { code, seq, head: dossier.head, outcome: business.kind };
}

function registerHandlers(dossier: DossierInstance): void {
  setHandler(receive, () => dossier.receiptOfReceive());
  setHandler(payment, (told) => dossier.pay(told));
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
