import type { Act, ActName } from '../acting/operation';
import type { ActParts } from './act-parts';
import { pause } from './pause.act';
import { reassign } from './reassign.act';
import { rebuildView } from './rebuild-view.act';
import { redrive } from './redrive.act';
import { republish } from './republish.act';
import { reset } from './reset.act';
import { resume } from './resume.act';
import { retryActivity } from './retry-activity.act';
import { skip } from './skip.act';
import { terminate } from './terminate.act';

/** Every act that operators have, by its name. */
export function createActs(parts: ActParts): ReadonlyMap<ActName, Act> {
  const acts = [
    retryActivity(parts),
    reset(parts),
    republish(parts),
    redrive(parts),
    rebuildView(parts),
    reassign(parts),
    skip(parts),
    pause(parts),
    resume(parts),
    terminate(parts),
  ];
  // Whoever looks an act up by a request's name gives it that request.
  return new Map(acts.map((act) => [act.name, act as Act]));
}
