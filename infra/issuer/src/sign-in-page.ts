import type { Catalogue } from '@lienthong/domain';
import { officersToTry } from './officers-to-try';
import { bilingual, escapeHtml } from './page';
import type { Page } from './page';
import { roleNames } from './role-names';
import { officersByUnit } from './sample-officers';
import type { ShownOfficer } from './sample-officers';

const title = 'Đăng nhập thử – Liên Thông';

/** The page on which people say who they are: a click on a sample officer signs in, without any proof. */
export function signInPage(catalogue: Catalogue | undefined, date: string | undefined): Page {
  if (catalogue === undefined) return noOfficersPage;
  const units = officersByUnit(catalogue, date).filter(({ officers }) => officers.length > 0);
  const toTry = officersToTry(catalogue, date ?? new Date().toISOString().slice(0, 10));
  const body = `
<h1>${bilingual('Đăng nhập', 'Sign in')}</h1>
<p class="warning">${bilingual(
    'Trang đăng nhập dùng để phát triển và chạy thử: chọn tên là vào, không hỏi mật khẩu. Mọi người trong danh sách đều là mẫu, không có thật.',
    'This sign-in page is for development and trials: choosing a name signs in, no password is asked. Everybody on it is a sample; no such people exist.',
  )}</p>
<form method="post">
${
  toTry.length > 0
    ? section(
        'thu',
        bilingual('Nên thử trước', 'To begin with'),
        toTry.map((officer) => button(officer, true)),
      )
    : ''
}
<div class="filter">
<label for="filter">${bilingual('Tìm theo tên, đơn vị, vai trò, tài khoản', 'Filter by name, unit, role or account')}</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false">
<p id="found" role="status"></p>
</div>
${units
  .map(({ unit, name, officers }) =>
    section(
      `dv-${unit}-${officers[0]?.sub ?? ''}`,
      `${bilingual(name.vi, name.en)} <span class="code">${escapeHtml(unit)}</span>`,
      officers.map((officer) => button(officer, false)),
      true,
    ),
  )
  .join('\n')}
</form>`;
  return { title, body };
}

/** What people see who come without having been sent, or too late. */
export const expiredPage: Page = {
  title: 'Phiên đăng nhập đã hết – Liên Thông',
  status: 400,
  body: `<h1>${bilingual('Phiên đăng nhập đã hết', 'This sign-in has ended')}</h1>
<p>${bilingual(
    'Hãy quay lại Liên Thông và bấm Đăng nhập một lần nữa.',
    'Go back to Liên Thông and choose Sign in once more.',
  )}</p>`,
};

const noOfficersPage: Page = {
  title,
  body: `<h1>${bilingual('Đăng nhập', 'Sign in')}</h1><p>${bilingual(
    'Không có cán bộ mẫu nào: nơi cấp này được khởi động không có danh mục.',
    'There are no sample officers: this issuer was started without a catalogue.',
  )}</p>`,
};

function section(id: string, heading: string, buttons: readonly string[], filtered = false): string {
  const name = escapeHtml(id);
  return `<section aria-labelledby="${name}"${filtered ? ' class="unit"' : ''}>
<h2 id="${name}">${heading}</h2>
<ul>${buttons.join('\n')}</ul>
</section>`;
}

function button(officer: ShownOfficer, withUnit: boolean): string {
  const { sub, name, role, unitName, officeName } = officer;
  const roleName = roleNames[role];
  const where = withUnit ? unitName : officeName;
  return `<li><button type="submit" name="subject" value="${escapeHtml(sub)}">
<span class="name">${escapeHtml(name)}</span>
<span class="role">${bilingual(roleName.vi, roleName.en)}</span>
<span class="where">${bilingual(where.vi, where.en)}</span>
<span class="code">${escapeHtml(sub)}</span>
</button></li>`;
}
