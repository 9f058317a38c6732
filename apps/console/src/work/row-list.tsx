import { Checkbox, Flex, Grid, Table } from 'antd';
import { useMemo, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../text/texts';
import './row-list.css';
import { useRowFocus } from './use-row-focus';
import type { RowPropsOf } from './use-row-focus';
import { workTexts } from './work.texts';

/** What is shown of each row; the first stands for the row where there is little room. */
export interface RowColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly width?: number | string;
  readonly render: (row: R) => ReactNode;
}

interface RowListProps<R> {
  readonly rows: readonly R[];
  readonly codeOf: (row: R) => string;
  readonly columns: readonly RowColumn<R>[];
  /** Names the list to those who don't see it. */
  readonly label: string;
  readonly selection?: {
    readonly codes: readonly string[];
    readonly onChange: (codes: readonly string[]) => void;
    /** Whether a row can be chosen; all can where it is left out. */
    readonly fits?: (row: R) => boolean;
  };
  readonly onOpen: (row: R) => void;
  /** The key `n`: what is mostly done with a row. */
  readonly onN?: (row: R) => void;
  readonly isLit?: (row: R) => boolean;
}

/** A list one can work through by keyboard: a table where it has room, cards where not. */
export function RowList<R extends object>(props: RowListProps<R>): ReactElement {
  const { rows, codeOf, label, onOpen, onN, selection } = props;
  const wide = Grid.useBreakpoint().lg === true;
  const keys = useMemo(() => rows.map(codeOf), [rows, codeOf]);
  const onKey = (pressed: string, key: string): boolean => {
    const row = rows.find((one) => codeOf(one) === key);
    if (row === undefined) return false;
    if (pressed === 'Enter') onOpen(row);
    else if (pressed.toLowerCase() === 'n' && onN !== undefined) onN(row);
    else if (pressed === ' ' && selection !== undefined && selection.fits?.(row) !== false) toggle(selection, key);
    else return false;
    return true;
  };
  const box = useRef<HTMLDivElement>(null);
  const rowProps = useRowFocus({ box, keys, onKey });
  return (
    <div className="rows" ref={box} role="region" aria-label={label}>
      {wide ? <WideRows {...props} rowProps={rowProps} /> : <NarrowRows {...props} rowProps={rowProps} />}
    </div>
  );
}

interface InnerProps<R> extends RowListProps<R> {
  readonly rowProps: RowPropsOf;
}

function WideRows<R extends object>({
  rows,
  codeOf,
  columns,
  selection,
  isLit,
  rowProps,
}: InnerProps<R>): ReactElement {
  const say = useTexts(workTexts);
  const selecting =
    selection === undefined
      ? {}
      : {
          rowSelection: {
            selectedRowKeys: [...selection.codes],
            onChange: (chosen: readonly unknown[]) => selection.onChange(chosen.map(String)),
            getCheckboxProps: (row: R) => ({
              'aria-label': say('selectRow', { code: codeOf(row) }),
              disabled: selection.fits?.(row) === false,
            }),
          },
        };
  return (
    <Table<R>
      size="middle"
      tableLayout="fixed"
      dataSource={[...rows]}
      rowKey={codeOf}
      pagination={false}
      columns={columns.map(({ key, title, width, render }) => ({
        key,
        title,
        ...(width === undefined ? {} : { width }),
        render: (_: unknown, row: R) => render(row),
      }))}
      onRow={(row) => rowProps(codeOf(row))}
      rowClassName={(row) => (isLit?.(row) === true ? 'lit' : '')}
      {...selecting}
    />
  );
}

function NarrowRows<R extends object>({
  rows,
  codeOf,
  columns,
  selection,
  isLit,
  rowProps,
}: InnerProps<R>): ReactElement {
  const say = useTexts(workTexts);
  const [first, ...others] = columns;
  return (
    <ul>
      {rows.map((row) => {
        const code = codeOf(row);
        return (
          <li key={code} {...rowProps(code)} className={isLit?.(row) === true ? 'lit' : undefined}>
            <Flex gap="small" align="flex-start">
              {selection === undefined ? null : (
                <Checkbox
                  aria-label={say('selectRow', { code })}
                  disabled={selection.fits?.(row) === false}
                  checked={selection.codes.includes(code)}
                  onChange={() => toggle(selection, code)}
                />
              )}
              <div>{first?.render(row)}</div>
            </Flex>
            <dl>
              {others.map(({ key, title, render }) => (
                <Pair key={key} title={title}>
                  {render(row)}
                </Pair>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function Pair({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

type Selection = NonNullable<RowListProps<never>['selection']>;

function toggle({ codes, onChange }: Pick<Selection, 'codes' | 'onChange'>, code: string): void {
  onChange(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
}
