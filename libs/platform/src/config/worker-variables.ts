import { z } from 'zod';
import { about } from './about';

const text = z.string().min(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const webAddress = z.url({ protocol: /^https?$/ });
const tier = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A JSON object in a variable. */
const json = z.string().transform((value, context): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    context.addIssue({ code: 'custom', message: 'json' });
    return z.NEVER;
  }
});

/** What workers read beside where the servers are. */
export const workerVariables = {
  LEVEL_SYSTEMS: about(json.pipe(z.record(tier, webAddress)).prefault('{}'), {
    description:
      'Address of the own system of each level that has one, by the code of its tier: it is told of what is handed to it.',
    rule: 'a JSON object of web addresses, e.g. {"thanh-pho":"https://vanban.example.vn/lien-thong"}',
  }),
  WORKER_QUEUES: about(
    z
      .string()
      .transform((value) => value.split(',').map((queue) => queue.trim()))
      .pipe(z.array(z.string().regex(/^(dossier|tier-[a-z0-9-]{1,40})$/)))
      .refine((queues) => new Set(queues).size === queues.length)
      .optional(),
    {
      description:
        'Task queues that the worker serves: `dossier` carries dossiers, `tier-<tier>` delivers to the system of a level. Unset = `dossier` and the tiers of LEVEL_SYSTEMS.',
      rule: 'dossier or tier-<code of a tier>, several separated by commas, each once',
    },
  ),
  WORKER_BUILD_ID: about(
    z
      .string()
      .regex(/^[A-Za-z0-9_.-]{1,64}$/)
      .optional(),
    {
      description:
        "Name of this worker's build among the versions of its deployment; unset = the first 12 digits of the SHA-256 of its workflow bundle.",
      rule: 'letters, digits, dots, dashes and underscores, at most 64',
    },
  ),
  WORKER_BECOME_CURRENT: about(flag.default(true), {
    description:
      'Whether a worker that starts makes its build the one that dossiers go on with; otherwise it waits to be given some.',
    rule: 'true or false',
  }),
  WORKER_BUNDLE: about(text.optional(), {
    description: "Workflow bundle to carry dossiers with; unset = the build's own.",
    rule: 'the path of a readable file',
  }),
} as const;
