import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the list says on paper what narrows it; nowhere, outside a list. */
export const Papel = createContext<HTMLElement | null>(null);

/** A filter that is set, in words: each control says its own, and `Filtros` puts them in one sentence. */
export function EnPapel({
  rotulo,
  children,
}: {
  /** What it is of, where the value alone would not tell. */
  rotulo?: string | undefined;
  children: ReactNode;
}) {
  const papel = use(Papel);
  if (papel === null) return null;
  return createPortal(
    <span>
      {/* A field that goes on in its value ends in dots. */}
      {rotulo !== undefined && `${rotulo.replace(/…$/, '')}: `}
      {children}
    </span>,
    papel,
  );
}
