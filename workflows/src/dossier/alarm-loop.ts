import { condition } from '@temporalio/workflow';
import { pendingAlarms, wallDelay } from '@lienthong/domain';
import type { Alarm } from '@lienthong/domain';
import type { DossierInstance } from './dossier.instance';

/**
 * Waits for the soonest instant and sounds it, until the dossier is closed. A timer that has become too early is left
 * to fire: waking once for nothing costs less history than cancelling and arming anew at every command.
 */
export async function runAlarms(dossier: DossierInstance): Promise<void> {
  while (!dossier.state.closed) {
    const next = pendingAlarms(dossier.state)[0];
    if (next === undefined) {
      await condition(() => dossier.state.closed || pendingAlarms(dossier.state).length > 0);
      continue;
    }
    const woken = await condition(() => dossier.state.closed || hasEarlier(dossier, next), delayOf(next, dossier), {
      summary: summaryOf(next),
    });
    if (!woken) await dossier.soundAlarms();
  }
}

function hasEarlier(dossier: DossierInstance, armed: Alarm): boolean {
  const soonest = pendingAlarms(dossier.state)[0];
  return soonest !== undefined && soonest.at < armed.at;
}

function delayOf(alarm: Alarm, dossier: DossierInstance): number {
  // A wait of zero would be no timer at all; one millisecond keeps every wake-up in the history.
  return Math.max(1, wallDelay(Date.parse(alarm.at), Date.now(), dossier.simulation));
}

function summaryOf(alarm: Alarm): string {
  const what = {
    warn: `cảnh báo ${Math.round((alarm.share ?? 0) * 100)} %`,
    breach: 'hết hạn',
    escalate: 'báo cáo cấp trên',
    lapse: 'hết hạn tiếp nhận',
    consent: 'im lặng là đồng ý',
    close: 'đóng hồ sơ',
  }[alarm.kind];
  return `${alarm.clock.id}: ${what} ${alarm.at}`;
}
