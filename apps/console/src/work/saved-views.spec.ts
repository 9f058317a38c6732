import { mostViews, viewsOf, withDefault, withView, withoutView } from './saved-views';
import type { SavedView } from './saved-views';

const late: SavedView = { name: 'Trễ hạn', search: { tab: 'unit', late: true }, isDefault: false };

describe('saved views', () => {
  it('are saved, replaced by name, and deleted', () => {
    const one = withView([], '  Trễ hạn ', { tab: 'unit', late: true });
    expect(one).toEqual([late]);
    const changed = withView(one, 'Trễ hạn', { tab: 'mine', status: 5 });
    expect(changed).toEqual([{ ...late, search: { status: 5 } }]);
    expect(withoutView(changed, 'Trễ hạn')).toEqual([]);
    expect(withView(one, '   ', {})).toBe(one);
  });

  it('have at most one default', () => {
    const two = withView([late], 'Khác', {});
    const first = withDefault(two, 'Trễ hạn');
    const second = withDefault(first, 'Khác');
    expect(second.map((view) => view.isDefault)).toEqual([false, true]);
    expect(withDefault(second, 'Khác').some((view) => view.isDefault)).toBe(false);
  });

  it('come back from the browser as they were, and never break the page', () => {
    expect(viewsOf(JSON.stringify([late]))).toEqual([late]);
    expect(viewsOf('[{"name":1},{"name":"x"},null,3]')).toEqual([]);
    expect(viewsOf('{')).toEqual([]);
    expect(viewsOf(null)).toEqual([]);
    expect(viewsOf(JSON.stringify(Array.from({ length: 50 }, (_, n) => ({ ...late, name: `v${n}` }))))).toHaveLength(
      mostViews,
    );
  });
});
