import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import type { MouseEvent, ReactElement } from 'react';

/** A link that looks like a button: opens here, or in a new tab as links do. */
export function LinkButton({ to, ...props }: ButtonProps & { readonly to: string }): ReactElement {
  const navigate = useNavigate();
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ to });
  };
  return <Button {...props} href={to} onClick={onClick} />;
}
