import { DeleteOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Popover, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { longestName, withDefault, withView, withoutView } from './saved-views';
import type { SavedView } from './saved-views';
import { isSameSearch } from './work-search';
import type { WorkSearch } from './work-search';
import { workTexts } from './work.texts';

interface ViewsMenuProps {
  readonly views: readonly SavedView[];
  readonly search: WorkSearch;
  readonly onViews: (views: readonly SavedView[]) => void;
  readonly onOpen: (search: WorkSearch) => void;
}

/** Lists with a name: to open, to save the present one, to delete, and to make the one that opens first. */
export function ViewsMenu(props: ViewsMenuProps): ReactElement {
  const say = useTexts(workTexts);
  const [open, setOpen] = useState(false);
  const { views, search, onOpen } = props;
  useEffect(() => (open ? onEscape(() => setOpen(false)) : undefined), [open]);
  const current = views.find((view) => isSameSearch(view.search, search));
  const openView = (to: WorkSearch): void => {
    setOpen(false);
    onOpen(to);
  };
  return (
    <Popover
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      title={say('views')}
      content={<ViewsPanel {...props} onOpen={openView} />}
    >
      <Button
        icon={current?.isDefault === true ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
        aria-expanded={open}
      >
        {current === undefined ? say('views') : current.name}
      </Button>
    </Popover>
  );
}

/** Wherever the focus is: what had it may just have been deleted. */
function onEscape(then: () => void): () => void {
  const onKey = ({ key }: KeyboardEvent): void => void (key === 'Escape' && then());
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function ViewsPanel({ views, search, onViews, onOpen }: ViewsMenuProps): ReactElement {
  const say = useTexts(workTexts);
  const [name, setName] = useState('');
  const save = (): void => {
    onViews(withView(views, name, search));
    setName('');
  };
  return (
    <div style={{ width: 300, maxWidth: '80vw' }}>
      <Typography.Paragraph type="secondary">{say('viewsHelp')}</Typography.Paragraph>
      {views.length === 0 ? <Typography.Paragraph>{say('noViews')}</Typography.Paragraph> : null}
      {views.map((view) => (
        <Flex key={view.name} gap={4} align="center">
          <Button
            type={isSameSearch(view.search, search) ? 'primary' : 'text'}
            style={{ flex: 1, minWidth: 0, justifyContent: 'flex-start' }}
            onClick={() => onOpen(view.search)}
          >
            {view.name}
          </Button>
          <Button
            type="text"
            icon={view.isDefault ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
            aria-label={say(view.isDefault ? 'isDefault' : 'makeDefault', { name: view.name })}
            aria-pressed={view.isDefault}
            onClick={() => onViews(withDefault(views, view.name))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={say('deleteView', { name: view.name })}
            onClick={() => onViews(withoutView(views, view.name))}
          />
        </Flex>
      ))}
      <form
        style={{ marginTop: 8, display: 'flex', gap: 8 }}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Input
          aria-label={say('viewName')}
          placeholder={say('viewName')}
          maxLength={longestName}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={name.trim() === ''}>
          {say('saveView')}
        </Button>
      </form>
    </div>
  );
}
