import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaLarga } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import type { Plan } from './consultas';
import estilos from './planes.module.css';

/** The plan being read and the file it belongs to. */
export const ContextoDePlan = createContext<{ plan: Plan; raizId: string } | null>(null);

export function usePlan(): { plan: Plan; raizId: string } {
  const c = useContext(ContextoDePlan);
  if (c === null) throw new Error('no plan is being read here');
  return c;
}

/** A document by its name, if one may read it. */
export function Documento({ id }: { id: string | null }) {
  const { plan, raizId } = usePlan();
  const { t } = useTranslation();
  if (id === null) return null;
  const d = plan.documentos.find((x) => x.id === id);
  return d === undefined ? (
    <span className={estilos.nota}>{t('planes.documentoReservado')}</span>
  ) : (
    <Link to={`/expedientes/${raizId}/documentos/${id}`}>{d.titulo}</Link>
  );
}

/** Which decision of which session, or which minutes, stand behind it. */
export function Respaldo({
  decision,
  acta,
}: {
  decision: { sesion: string; punto: number } | null;
  acta: string | null;
}) {
  const { t } = useTranslation();
  if (decision === null && acta === null) return null;
  return (
    <p className={estilos.nota}>
      {decision === null ? (
        <Documento id={acta} />
      ) : (
        t('planes.decididoEn', { punto: decision.punto })
      )}
    </p>
  );
}

export const dia = (f: string | null): string => (f === null || f === '—' ? '—' : fechaLarga(f));

/** Fields of a form with their labels, in the order given; those nobody filled in are left out. */
export function Campos({
  datos,
  orden,
  prefijo = '',
}: {
  datos: Readonly<Record<string, unknown>>;
  orden: readonly string[];
  prefijo?: '' | 'compromiso.';
}) {
  const { plan } = usePlan();
  const { t } = useTranslation();
  const llenos = orden.filter((k) => !estaVacio(datos[k]));
  if (llenos.length === 0) return <p className={estilos.nota}>{t('planes.sinFicha')}</p>;
  return (
    <dl className={estilos.campos}>
      {llenos.map((k) => (
        <div key={k}>
          <dt>
            {plan.rotulos[`${prefijo}campo.${ALIAS[k] ?? k}`] ?? plan.rotulos[`campo.${k}`] ?? k}
          </dt>
          <dd>
            <Valor valor={datos[k]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const ALIAS: Readonly<Record<string, string>> = { responsable: 'institucionResponsable' };
const estaVacio = (v: unknown): boolean =>
  v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0);

function Valor({ valor }: { valor: unknown }): ReactNode {
  const { plan } = usePlan();
  const { t } = useTranslation();
  if (typeof valor === 'boolean') return t(valor ? 'planes.si' : 'planes.no');
  if (typeof valor === 'number') return cifra(valor);
  if (Array.isArray(valor))
    return (
      <ul className={estilos.valores}>
        {(valor as unknown[]).map((v, i) => (
          <li key={i}>
            <Valor valor={v} />
          </li>
        ))}
      </ul>
    );
  if (typeof valor === 'object' && valor !== null)
    return Object.values(valor)
      .filter((v) => !estaVacio(v))
      .map((v) => (typeof v === 'string' ? (plan.rotulos[`opcion.${v}`] ?? v) : String(v)))
      .join(' · ');
  const s = String(valor);
  if (/^\d{4}-\d{2}-\d{2}$/.test(s)) return fechaLarga(s);
  if (/^https?:/.test(s)) return <a href={s}>{s}</a>;
  if (plan.documentos.some((d) => d.id === s)) return <Documento id={s} />;
  return plan.rotulos[`opcion.${s}`] ?? s;
}
