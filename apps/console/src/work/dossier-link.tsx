import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** A dossier's code that leads to its page. */
export function DossierLink({ code }: { readonly code: string }): ReactElement {
  const navigate = useNavigate();
  const href = `/ho-so/${encodeURIComponent(code)}`;
  return (
    <a
      href={href}
      style={{ whiteSpace: 'nowrap', fontWeight: 600 }}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        void navigate({ to: href });
      }}
    >
      {code}
    </a>
  );
}
