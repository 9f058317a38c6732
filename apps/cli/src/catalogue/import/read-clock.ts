import { clausesOf } from './clauses';
import type { Clause } from './clauses';
import * as patterns from './clock-patterns';
import type { ClockFinding, ClockMode, DraftDuration } from './draft';
import { onlyTime, spokenTimes } from './spoken-time';
import type { Reading, Unread } from './unread';

/** A text of the record and its path. */
export interface ClockText {
  readonly place: string;
  readonly text: string;
}

interface Heard {
  readonly mode: ClockMode;
  readonly phrase: string;
  readonly time: DraftDuration | null;
  readonly at?: string;
  /** True where the mode needs a number of days and the text gives none that is certain. */
  readonly unclear?: boolean;
}

const firstMatch = (list: readonly RegExp[], text: string): RegExpExecArray | null => {
  for (const pattern of list) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
};

const without = (text: string): string => text.replace(/[;.\s]+$/, '');

/** The time in the phrase itself, else in the nearest clause before it that has just one; the phrase then grows to it. */
function timeNear(clause: Clause): { phrase: string; time: DraftDuration | null } {
  const own = spokenTimes(clause.text);
  if (own.length > 0) return { phrase: without(clause.text), time: onlyTime(clause.text) };
  for (let back = 1; back <= clause.before.length; back += 1) {
    const parts = clause.before.slice(-back);
    const times = spokenTimes(parts[0] ?? '');
    if (times.length === 0) continue;
    return { phrase: without([...parts, clause.text].join(' ')), time: times.length === 1 ? (times[0] ?? null) : null };
  }
  return { phrase: without(clause.text), time: null };
}

/** Longest time of a pause where the phrase names just one. */
function hearPause(clause: Clause): Heard | null {
  if (firstMatch(patterns.PAUSE, clause.text) === null) return null;
  const cap = /(?:không quá|tối đa(?: là)?|^thời hạn) ([^,;(]*)/iu.exec(clause.text);
  return { mode: 'pause', phrase: without(clause.text), time: cap === null ? null : onlyTime(cap[1] ?? '') };
}

function hearRestart(clause: Clause): Heard | null {
  const said = firstMatch(patterns.RESTART, clause.text) !== null && /thời (?:hạn|gian)/iu.test(clause.text);
  return said ? { mode: 'restart', phrase: without(clause.text), time: null } : null;
}

function hearAmount(mode: ClockMode, list: readonly RegExp[], clause: Clause): Heard | null {
  const match = firstMatch(list, clause.text);
  return match === null ? null : { mode, phrase: without(clause.text), time: onlyTime(match[1] ?? '') };
}

function hearClose(clause: Clause): Heard | null {
  const match = firstMatch(patterns.CLOSE, clause.text);
  if (match === null) return null;
  if (match[1] !== undefined)
    return { mode: 'close-on-silence', phrase: without(clause.text), time: onlyTime(match[1]) };
  const near = timeNear(clause);
  return { mode: 'close-on-silence', ...near, unclear: near.time === null };
}

function hearConsent(clause: Clause): Heard | null {
  if (firstMatch(patterns.CONSENT, clause.text) === null) return null;
  const near = timeNear(clause);
  return { mode: 'default-consent', ...near, unclear: near.time === null };
}

function hearCutoff(clause: Clause): Heard | null {
  const match = firstMatch(patterns.CUTOFF, clause.text);
  if (match === null) return null;
  return { mode: 'cutoff', phrase: without(clause.text), time: null, at: `${match[1] ?? ''}:${match[2] ?? '00'}` };
}

/** Words of the clock in a clause of which no mode was heard. */
function looseWords(clause: Clause): boolean {
  const all = [clause.text, ...clause.before.slice(-1)].join(' ');
  const closes = firstMatch(patterns.CLOSE_LOOSE, clause.text) !== null && !patterns.DECIDED.test(all);
  const lists = [patterns.EXTENSION_LOOSE, patterns.SILENCE_LOOSE, patterns.CUTOFF_LOOSE];
  return closes || lists.some((list) => firstMatch(list, clause.text) !== null);
}

/** Everything a clause says of the clock; an extension with a cap is no added time. */
function hear(clause: Clause): Heard[] {
  const extension = hearAmount('capped-extension', patterns.EXTENSION, clause);
  return [
    hearPause(clause),
    hearRestart(clause),
    extension ?? hearAmount('added-time', patterns.ADDED, clause),
    hearClose(clause),
    hearConsent(clause),
    hearCutoff(clause),
  ].filter((heard) => heard !== null);
}

/** Finds the clock modes that texts speak of; the same phrase in several fields is one finding. */
export function readClock(texts: readonly ClockText[]): Reading<ClockFinding[]> {
  const findings = new Map<string, ClockFinding>();
  const unread = new Map<string, Unread>();
  const list = (kind: Unread['kind'], field: string, value: string): void => {
    if (!unread.has(kind + value)) unread.set(kind + value, { kind, field, value });
  };
  for (const { place, text } of texts) {
    for (const clause of clausesOf(text)) {
      const heard = hear(clause);
      if (heard.length === 0 && looseWords(clause)) list('clock-mode-unclear', place, without(clause.text));
      for (const { unclear, ...finding } of heard) {
        const known = findings.get(finding.mode + finding.phrase);
        const places = known === undefined ? [place] : [...new Set([...known.places, place])];
        findings.set(finding.mode + finding.phrase, { ...finding, places, confirmed: false });
        if (unclear === true) list('clock-amount-unclear', place, finding.phrase);
      }
    }
  }
  return { value: [...findings.values()], unread: [...unread.values()] };
}
