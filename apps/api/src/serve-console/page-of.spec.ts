import { pageOf } from './page-of';

describe('what an address stands for', () => {
  it.each(['/', '/ban-mot-cua', '/ho-so/000.01.19.H55-200302-0001', '/dang-nhap', '/tra-cuu-khac', '/index.html'])(
    'officers’ page: %s',
    (path) => expect(pageOf(path)).toEqual({ kind: 'page', file: 'index.html' }),
  );

  it.each(['/tra-cuu', '/tra-cuu/', '/thu-tuc', '/thu-tuc/1.004873'])('citizens’ page: %s', (path) => {
    expect(pageOf(path)).toEqual({ kind: 'page', file: 'public.html' });
  });

  it.each([
    '/api',
    '/api/v1/nothing',
    '/health/else',
    '/metrics',
    '/openapi.json',
    '/assets',
    '/assets/',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/a/b.js',
    '/assets/.vite',
  ])('nothing: %s', (path) => expect(pageOf(path)).toEqual({ kind: 'nothing' }));

  it('files: those with names of their content, and those beside the pages', () => {
    expect(pageOf('/assets/index-Bx_1.2.js')).toEqual({ kind: 'asset', file: '/assets/index-Bx_1.2.js' });
    expect(pageOf('/lien-thong.svg')).toEqual({ kind: 'file', file: '/lien-thong.svg' });
  });
});
