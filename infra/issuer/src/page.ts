import type { ServerResponse } from 'node:http';

/** What one page differs in. */
export interface Page {
  readonly title: string;
  /** HTML; whoever makes it escapes what is no text of ours. */
  readonly body: string;
  readonly status?: number;
}

/** A whole page. Its style and script come from the issuer itself, so nothing inline has to be allowed. */
export function renderPage({ title, body }: Page): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sign-in.css">
<script src="/sign-in.js" defer></script>
</head>
<body>
<header><p class="brand">Liên Thông</p></header>
<main>${body}</main>
</body>
</html>
`;
}

/**
 * Headers of a page. Browsers check `form-action` at every redirect that follows a form, so where people are sent in
 * the end has to be in it.
 */
export function pageHeaders(formTarget?: string): Record<string, string> {
  const target = formTarget !== undefined && URL.canParse(formTarget) ? ` ${new URL(formTarget).origin}` : '';
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    'img-src data:',
    `form-action 'self'${target}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

export function sendPage(response: ServerResponse, page: Page, formTarget?: string): void {
  response.writeHead(page.status ?? 200, pageHeaders(formTarget));
  response.end(renderPage(page));
}

/** Vietnamese first, English beside it. */
export function bilingual(vi: string, en: string): string {
  return `${escapeHtml(vi)} <span class="en" lang="en">${escapeHtml(en)}</span>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
