import { CloudEvent, Kafka as KafkaBinding } from 'cloudevents';
import type { Message } from 'kafkajs';
import type { DossierEvent } from '@lienthong/domain';
import { cloudEventId, cloudEventType, eventCatalogue } from '@lienthong/contracts';

/**
 * An event as a Kafka message: CloudEvents 1.0 in binary mode, the dossier's code as key, the whole event as value.
 * `ce_time` is legal time. The record's own timestamp is left to the producer: Kafka reckons retention by it, and a
 * simulated year would be past at once.
 */
export function eventMessage(event: DossierEvent, traceparent?: string): Message & { readonly value: string } {
  const { hash, prevHash, seq, at, code, type } = event;
  const bound = KafkaBinding.binary(
    new CloudEvent({
      id: cloudEventId(event),
      source: `/units/${encodeURIComponent(event.position.unit)}`,
      type: cloudEventType(type, eventCatalogue[type].version),
      subject: code,
      time: at,
      datacontenttype: 'application/json',
      seq: String(seq),
      prevhash: prevHash,
      hash,
    }),
  );
  const headers = { ...textHeaders(bound.headers), ...(traceparent === undefined ? {} : { traceparent }) };
  return { key: code, value: JSON.stringify(event), headers };
}

/** In binary mode `content-type` says what `ce_datacontenttype` would; attributes without a value stay away. */
function textHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'ce_datacontenttype' ? [[name, value]] : [],
    ),
  );
}
