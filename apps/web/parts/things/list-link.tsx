// A link of which a list has hundreds. Unlike the router's own it does not look at every change of the address, which
// costs more than drawing it; it is followed, and its page loaded ahead, in the same way.
//   <ListLink to="/people/$id" params={{ id }}>{name}</ListLink>
import { useRouter, type LinkProps } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

export interface Place {
  to: Extract<LinkProps['to'], `${string}/$id`>;
  params: { id: string };
}

export function ListLink({ to, params, ...anchor }: Place & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const router = useRouter();
  const ahead = () => void router.preloadRoute({ to, params });
  const follow = (event: MouseEvent) => {
    const isOurs = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isOurs || event.defaultPrevented) return;
    event.preventDefault();
    void router.navigate({ to, params });
  };
  return (
    <a
      {...anchor}
      href={to.replace('$id', encodeURIComponent(params.id))}
      onClick={follow}
      onMouseEnter={ahead}
      onFocus={ahead}
    />
  );
}
