import { temporal } from '@temporalio/proto';
import type { Client } from '@temporalio/client';
import { searchAttributes } from '@lienthong/contracts/temporal';
import { notOk, ok, reasonOf, untold } from './check';
import type { Check } from './check';

type Capabilities = temporal.api.namespace.v1.NamespaceInfo.ICapabilities;

/** How long closed dossiers' histories are to be kept; `prepareNamespace` asks for as much. */
const leastRetentionDays = 30;
const callMs = 5_000;
const { INDEXED_VALUE_TYPE_KEYWORD: keyword, INDEXED_VALUE_TYPE_DATETIME: datetime } =
  temporal.api.enums.v1.IndexedValueType;
const typeOf = { KEYWORD: keyword, DATETIME: datetime } as const;
const prepare = { vi: 'chạy lại worker hoặc npm start để tạo', en: 'start a worker, or npm start, which makes it' };

/** Whether Temporal and its namespace are as the services need them. */
export async function checkTemporal(client: Client, address: string): Promise<Check[]> {
  const { namespace } = client.options;
  const call = <T>(run: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + callMs, run);
  try {
    const { serverVersion } = await call(() => client.workflowService.getSystemInfo({}));
    const first = ok(
      'temporal.server',
      `Temporal ${serverVersion} ở ${address}`,
      `Temporal ${serverVersion} at ${address}`,
    );
    return [first, ...(await checkNamespace(client, namespace, call))];
  } catch (error) {
    const what = { vi: `Temporal ở ${address} không trả lời`, en: `Temporal at ${address}: ${reasonOf(error)}` };
    const todo = { vi: 'kiểm tra máy chủ và TEMPORAL_ADDRESS', en: 'check the server and TEMPORAL_ADDRESS' };
    return [
      notOk('temporal.server', 'away', what, todo),
      ...['namespace', 'search-attributes', 'reported-problems', 'pause'].map((id) =>
        untold(`temporal.${id}`, 'Temporal'),
      ),
    ];
  }
}

type Call = <T>(run: () => Promise<T>) => Promise<T>;

async function checkNamespace(client: Client, namespace: string, call: Call): Promise<Check[]> {
  try {
    const { config, namespaceInfo } = await call(() => client.workflowService.describeNamespace({ namespace }));
    const days = Number(String(config?.workflowExecutionRetentionTtl?.seconds ?? 0)) / 86_400;
    return [
      retentionCheck(namespace, days),
      await attributesCheck(client, namespace, call),
      ...(await featureChecks(client, namespaceInfo?.capabilities ?? {}, call)),
    ];
  } catch (error) {
    const what = { vi: `không đọc được namespace ${namespace}`, en: `namespace ${namespace}: ${reasonOf(error)}` };
    return [notOk('temporal.namespace', 'bad', what, prepare)];
  }
}

function retentionCheck(namespace: string, days: number): Check {
  const what = {
    vi: `namespace ${namespace}, giữ lịch sử đã đóng ${days} ngày`,
    en: `namespace ${namespace}, closed histories kept for ${days} days`,
  };
  if (days >= leastRetentionDays) return ok('temporal.namespace', what.vi, what.en);
  return notOk('temporal.namespace', 'bad', what, {
    vi: `đặt ít nhất ${leastRetentionDays} ngày`,
    en: `temporal operator namespace update --retention ${leastRetentionDays}d -n ${namespace}`,
  });
}

async function attributesCheck(client: Client, namespace: string, call: Call): Promise<Check> {
  const id = 'temporal.search-attributes';
  try {
    const { customAttributes } = await call(() =>
      client.connection.operatorService.listSearchAttributes({ namespace }),
    );
    const wrong = Object.entries(searchAttributes)
      .filter(([name, type]) => customAttributes?.[name] !== typeOf[type])
      .map(([name, type]) => (customAttributes?.[name] === undefined ? name : `${name} ≠ ${type}`))
      .join(', ');
    const names = Object.keys(searchAttributes).join(', ');
    if (wrong === '') return ok(id, `đủ: ${names}`, `all there: ${names}`);
    const what = { vi: `thiếu hoặc sai: ${wrong}`, en: `missing or wrong: ${wrong}` };
    return notOk(id, 'bad', what, prepare);
  } catch (error) {
    return unread(id, error);
  }
}

async function featureChecks(client: Client, capabilities: Capabilities, call: Call): Promise<Check[]> {
  const known = async (query: string): Promise<void> => {
    const { namespace } = client.options;
    await call(() => client.workflowService.countWorkflowExecutions({ namespace, query }));
  };
  const problems = await feature(
    'temporal.reported-problems',
    capabilities.reportedProblemsSearchAttribute === true,
    () => known('TemporalReportedProblems IN ("category=WorkflowTaskFailed")'),
    'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=1',
  );
  const pause = await feature(
    'temporal.pause',
    capabilities.workflowPause === true,
    () => known('TemporalPauseInfo IS NOT NULL'),
    'frontend.WorkflowPauseEnabled=true',
  );
  return [problems, pause];
}

/** A feature is there if the server says so, and if a list can be asked by its attribute. */
async function feature(id: string, offered: boolean, probe: () => Promise<void>, setting: string): Promise<Check> {
  try {
    await probe();
  } catch (error) {
    return unread(id, error);
  }
  if (offered) return ok(id, 'dùng được', 'available');
  const what = { vi: 'máy chủ không bật', en: 'switched off on the server' };
  return notOk(id, 'bad', what, { vi: `bật cấu hình động ${setting}`, en: `set the dynamic config ${setting}` });
}

function unread(id: string, error: unknown): Check {
  const what = { vi: `không đọc được: ${reasonOf(error)}`, en: `can't be read: ${reasonOf(error)}` };
  return notOk(id, 'unknown', what, {
    vi: 'chạy lại; xem phiên bản máy chủ ≥ 1.30',
    en: 'run again; the server must be ≥ 1.30',
  });
}
