import type { BilingualText, ExplanationLine } from '@lienthong/domain';
import { bytesOfJson, type ByteText } from './byte-text';

/** How many sentences are kept ready; a stream of calendars may bring ever new ones. */
const keptSentences = 4096;
const sentences = new Map<string, { readonly text: BilingualText; readonly json: ByteText }>();
const grounds = new Map<string, ByteText>();

function sentenceJson(text: BilingualText): ByteText {
  const known = sentences.get(text.vi);
  if (known !== undefined && known.text.en === text.en) return known.json;
  if (sentences.size >= keptSentences) sentences.clear();
  const json = bytesOfJson(text);
  sentences.set(text.vi, { text, json });
  return json;
}

function groundJson(ground: string): ByteText {
  let json = grounds.get(ground);
  if (json !== undefined) return json;
  if (grounds.size >= keptSentences) grounds.clear();
  json = bytesOfJson(ground);
  grounds.set(ground, json);
  return json;
}

/**
 * What JSON.stringify gives, at a third of its cost: a million lines say the same few sentences, so each sentence is
 * written once. Instants, kinds and units hold nothing to escape.
 */
export function explanationJson(lines: readonly ExplanationLine[]): ByteText {
  let json = '';
  for (const { from, to, kind, counted, unit, because, ground } of lines) {
    const end = ground === undefined ? '}' : `,"ground":${groundJson(ground)}}`;
    const start = `{"from":"${from}","to":"${to}","kind":"${kind}","counted":${counted},"unit":"${unit}","because":`;
    json += `${json === '' ? '' : ','}${start}${sentenceJson(because)}${end}`;
  }
  return `[${json}]`;
}
