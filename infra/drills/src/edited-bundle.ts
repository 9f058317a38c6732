import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePath } from '@lienthong/temporal';

/** Edits that a careless release could contain, in the text of the compiled workflows. */
const edits = {
  /** Waits before it does anything: every dossier that is under way breaks at its next task. */
  'breaks-determinism': [
    'const received = dossier.receive();',
    'await (0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.sleep)(1); const received = dossier.receive();',
  ],
  /** Arms no timer: due instants pass without their events. */
  'arms-no-timer': ['while(!dossier.state.closed)', 'while(false)'],
} as const satisfies Record<string, readonly [string, string]>;

export type BundleEdit = keyof typeof edits;

/** Writes the built bundle with an edit into a folder; answers its path. @throws Error when the text to edit is not there */
export function editedBundle(folder: string, edit: BundleEdit): string {
  const [search, replace] = edits[edit];
  const code = readFileSync(bundlePath(), 'utf8');
  if (!code.includes(search)) throw new Error(`the bundle holds no "${search}"`);
  const file = join(folder, `${edit}.js`);
  writeFileSync(
    file,
    code.replace(search, () => replace),
  );
  return file;
}
