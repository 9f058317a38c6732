import type { KafkaMessage } from 'kafkajs';

/** Records of one partition, in order, as one fetch brought them. */
export interface EventBatch {
  readonly messages: readonly KafkaMessage[];
  /** True once the partition was taken away or the service stops: what is not done will be delivered again. */
  isOver(): boolean;
  /** Says that not everything was done: the offset must stay. */
  giveUp(): void;
}
