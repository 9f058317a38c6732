import { DeleteOutlined, SaveOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Input, Popover } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { useKept } from '../../ui/use-kept';
import type { ListSearch } from './list-search';
import { listTexts } from './list.texts';
import { listsOf, withList, withoutList } from './saved-lists';

interface SavedListsProps {
  readonly search: ListSearch;
  readonly onOpen: (search: ListSearch) => void;
}

/** Lists under names of one's own; they stay in this browser and hold no dossier, only what was asked. */
export function SavedListsMenu({ search, onOpen }: SavedListsProps): ReactElement {
  const say = useTexts(listTexts);
  const [lists, keep] = useKept('dossier-lists', listsOf);
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={say('savedLists')}
      content={
        <Flex vertical gap="small" style={{ width: 280 }}>
          {lists.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('noLists')} />
          ) : (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {lists.map((list) => (
                <li key={list.name}>
                  <Flex justify="space-between" align="center">
                    <Button
                      type="link"
                      onClick={() => {
                        setOpen(false);
                        onOpen(list.search);
                      }}
                    >
                      {list.name}
                    </Button>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={say('deleteList', { name: list.name })}
                      onClick={() => keep(withoutList(lists, list.name))}
                    />
                  </Flex>
                </li>
              ))}
            </ul>
          )}
          <SaveForm onSave={(name) => keep(withList(lists, name, search))} />
        </Flex>
      }
    >
      <Button icon={<StarOutlined />}>{say('savedLists')}</Button>
    </Popover>
  );
}

function SaveForm({ onSave }: { readonly onSave: (name: string) => void }): ReactElement {
  const say = useTexts(listTexts);
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() === '') return;
    onSave(name);
    setName('');
  };
  return (
    <Flex gap={4}>
      <Input
        aria-label={say('listName')}
        placeholder={say('listName')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={save}
      />
      <Button icon={<SaveOutlined />} onClick={save} aria-label={say('saveList')}>
        {say('save')}
      </Button>
    </Flex>
  );
}
