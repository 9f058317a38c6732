import { notOk, ok, reasonOf } from '@lienthong/operations';
import type { Check } from '@lienthong/operations';

const patienceMs = 4_000;

/** Whether a service of ours says that it is ready. */
export async function checkService(name: 'api' | 'operator', url: string): Promise<Check> {
  const id = `${name}.ready`;
  const start = { vi: `khởi động ${name}`, en: `start the ${name}` };
  try {
    const address = `${url.replace(/\/+$/, '')}/health/ready`;
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    const body = (await response.text()).slice(0, 200);
    if (response.status === 200) return ok(id, `${url} sẵn sàng`, `${url} is ready`);
    const what = { vi: `${url} chưa sẵn sàng (${response.status})`, en: body };
    return notOk(id, 'bad', what, {
      vi: 'xem các dòng trên và nhật ký của nó',
      en: 'see the lines above, and its log',
    });
  } catch (error) {
    const what = { vi: `${url} không trả lời`, en: `${url}: ${reasonOf(error)}` };
    return notOk(id, 'away', what, start);
  }
}
