import type { ReactElement } from 'react';
import { setLanguage, useLanguage, useTexts } from '../text/texts';
import { LookUpPage } from './look-up-page';
import { ProcedurePage } from './procedure-page';
import { ProceduresPage } from './procedures-page';
import { publicTexts } from './public.texts';
import { useTitle } from './use-title';

const proceduresPath = '/thu-tuc';

/** The pages for everyone: look-up, and the procedures made public. Links load anew, so no router is carried along. */
export function PublicSite(): ReactElement {
  const say = useTexts(publicTexts);
  const language = useLanguage();
  const path = location.pathname.replace(/\/+$/, '');
  const ofProcedures = path === proceduresPath || path.startsWith(`${proceduresPath}/`);
  const title = say(ofProcedures ? 'procedures' : 'lookUp');
  useTitle(title);
  return (
    <>
      <a className="skip" href="#noi-dung">
        {say('skip')}
      </a>
      <header className="site-head">
        <span className="site-name">
          <img src="/lien-thong.svg" alt="" width="28" height="28" /> Liên Thông
        </span>
        <nav aria-label={say('pages')}>
          <a href="/tra-cuu" aria-current={ofProcedures ? undefined : 'page'}>
            {say('lookUp')}
          </a>
          <a href={proceduresPath} aria-current={ofProcedures ? 'page' : undefined}>
            {say('procedures')}
          </a>
          <a href="/">{say('officers')}</a>
        </nav>
        <button
          type="button"
          className="plain"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {say('otherLanguage')}
        </button>
      </header>
      <main id="noi-dung" className={ofProcedures ? 'wide' : undefined}>
        {ofProcedures ? <Procedures path={path} /> : <LookUpPage />}
      </main>
    </>
  );
}

function Procedures({ path }: { readonly path: string }): ReactElement {
  const code = path.slice(proceduresPath.length + 1);
  return code === '' ? <ProceduresPage /> : <ProcedurePage code={decoded(code)} />;
}

/** An address that was mangled on its way is shown as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
