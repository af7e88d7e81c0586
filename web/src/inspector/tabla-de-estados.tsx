import { useTranslation } from 'react-i18next';
import type { DibujoDeMaquina, MomentoDeProceso } from '../api/modelo';
import { horaDe } from '../formato/fechas';
import estilos from './inspector.module.css';

/** The machine in rows: states, what may happen in each, what is asked, deadlines. Composite ones may be closed. */
export function TablaDeEstados({
  dibujo,
  activos,
  plegados,
  plazos,
  alPlegar,
}: {
  dibujo: DibujoDeMaquina;
  activos: ReadonlySet<string>;
  plegados: ReadonlySet<string>;
  plazos: MomentoDeProceso['plazos'];
  alPlegar(id: string): void;
}) {
  const { t } = useTranslation();
  return (
    <div className={estilos.panel}>
      {plazos.length > 0 && (
        <ul className={estilos.cambios}>
          {plazos.map((p) => (
            <li key={p.clave}>
              ◷ <code>{p.nombre}</code> {p.vence}
              {p.venceEn === null ? '' : ` ${horaDe(p.venceEn)}`} · {p.estado}
            </li>
          ))}
        </ul>
      )}
      <ul className={estilos.cambios}>
        {dibujo.nodos.map((n) => (
          <li key={n.id} data-activo={activos.has(n.id) || undefined}>
            <code>
              {activos.has(n.id) ? '● ' : ''}
              {n.nombre}
            </code>{' '}
            <span className={estilos.menor}>
              {n.etiqueta} · {t(`inspector.tipo.${n.tipo}`)}
            </span>
            {(n.tipo === 'compuesto' || n.tipo === 'paralelo') && n.padre !== null && (
              <button type="button" className={estilos.plegar} onClick={() => alPlegar(n.id)}>
                {t(plegados.has(n.id) ? 'inspector.desplegar' : 'inspector.plegar')}
              </button>
            )}
            {dibujo.arcos
              .filter((a) => a.de === n.id && a.evento !== '#inicio')
              .map((a) => (
                <span key={`${a.evento}${a.a ?? ''}`} className={estilos.menor}>
                  {a.clase === 'plazo' ? '◷ ' : ''}
                  <code>{a.evento}</code>
                  {a.a !== null && ` → ${a.a.split('.').at(-1) ?? ''}`}
                  {a.requisitos.length > 0 && ` [${a.requisitos.join(', ')}]`}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
