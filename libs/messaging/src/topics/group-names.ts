/** Names of the consumer groups of one installation: who reads the events, and must be looked after. */
export interface GroupNames {
  readonly projector: string;
  readonly notifier: string;
  readonly operator: string;
}

/** Group names behind a prefix (`KAFKA_TOPIC_PREFIX`), as those of the topics. */
export function groupNames(prefix = ''): GroupNames {
  const named = (service: keyof GroupNames): string => `${prefix}lienthong-${service}`;
  return { projector: named('projector'), notifier: named('notifier'), operator: named('operator') };
}
