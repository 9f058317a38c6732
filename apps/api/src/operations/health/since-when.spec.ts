import type { CheckState } from '@lienthong/contracts';
import { SinceWhen } from './since-when';

const [first, second, third] = ['2026-01-05T01:00:00Z', '2026-01-05T01:01:00Z', '2026-01-05T01:02:00Z'];
const check = (state: CheckState) => [{ id: 'kafka.server', state, what: { vi: '', en: '' }, todo: null }];

it('what was so at the first look may be so for longer; a change is known by its time', () => {
  const since = new SinceWhen();
  const seen = (state: CheckState, at: string) => since.note(check(state), at)[0];
  expect(seen('ok', first)).toMatchObject({ since: first, orLonger: true });
  expect(seen('ok', second)).toMatchObject({ since: first, orLonger: true });
  expect(seen('away', second)).toMatchObject({ since: second, orLonger: false });
  expect(seen('away', third)).toMatchObject({ since: second, orLonger: false });
  expect(seen('ok', third)).toMatchObject({ since: third, orLonger: false });
});
