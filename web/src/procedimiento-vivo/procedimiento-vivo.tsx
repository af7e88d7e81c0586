import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tokens as consultaDeTokens } from '../api/consultas';
import type { Oferta, Situacion, Tokens } from '../api/modelo';
import { OfertasDePaso } from '../expediente/ofertas-de-paso';
import { fechaLarga } from '../formato/fechas';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { DescargarBpmn } from './descargar-bpmn';
import { DiagramaConLeyenda } from './diagrama-con-leyenda';
import { esTrabajo } from './signos-de-elemento';
import { TablaDeElementos } from './tabla-de-elementos';
import estilos from './procedimiento-vivo.module.css';

/** The procedure as a drawing that lives: where it is, the way it came, what is inside each part, and the way back. */
export function ProcedimientoVivo({
  situacion: s,
  dentro,
  elemento,
  alEntrar,
  alElegir,
}: {
  situacion: Situacion;
  /** The child being looked into; null: the whole. */
  dentro: string | null;
  elemento: string | null;
  alEntrar(procesoId: string | null): void;
  alElegir(elemento: string, paso: number | null): void;
}) {
  const id = dentro ?? s.raizId;
  const consulta = useQuery(consultaDeTokens(s.raizId, id));
  if (consulta.isPending) return <Huecos filas={3} alto={160} />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const { data: tokens } = consulta;
  const elegir = (e: string): void =>
    alElegir(e, tokens.elementos.find((x) => x.id === e)?.paso ?? null);
  const elegido = tokens.elementos.find((e) => e.id === elemento && esTrabajo(e)) ?? null;
  return (
    <>
      <CaminoAdentro situacion={s} dentro={dentro} alEntrar={alEntrar} />
      <DiagramaConLeyenda tokens={tokens} elegido={elemento} alElegir={elegir}>
        <DescargarBpmn href={`/api/procedimientos/${tokens.procedimiento.id}/bpmn`} />
      </DiagramaConLeyenda>
      {dentro !== null && elegido !== null && (
        <DetalleDeElemento situacion={s} tokens={tokens} elemento={elegido} alEntrar={alEntrar} />
      )}
      {dentro === null && elegido !== null && elegido.hijos.length > 0 && (
        <Hijos elemento={elegido} alEntrar={alEntrar} />
      )}
      <TablaDeElementos
        tokens={tokens}
        elegido={elemento}
        alElegir={elegir}
        alAbrir={(hijo) => alEntrar(hijo)}
      />
    </>
  );
}

/** From the whole down to where one is, each part a way back. */
function CaminoAdentro({
  situacion: s,
  dentro,
  alEntrar,
}: {
  situacion: Situacion;
  dentro: string | null;
  alEntrar(procesoId: string | null): void;
}) {
  const { t } = useTranslation();
  if (dentro === null) return null;
  const camino: { id: string | null; nombre: string }[] = [];
  for (let id: string | null = dentro; id !== null && id !== s.raizId;) {
    const hijo = s.hijos.find((h) => h.id === id);
    if (hijo === undefined) break;
    camino.unshift({ id, nombre: hijo.nombre });
    id = hijo.padreId;
  }
  camino.unshift({ id: null, nombre: s.procedimiento.nombre });
  return (
    <nav className={estilos.camino} aria-label={t('vivo.camino')}>
      {camino.map((c, i) => (
        <span key={c.id ?? 'raiz'} className={estilos.tramo}>
          {i > 0 && <IconChevronRight size={14} stroke={1.5} aria-hidden="true" />}
          {c.id === dentro ? (
            <span aria-current="true">{c.nombre}</span>
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={() => alEntrar(c.id)}>
              {c.nombre}
            </Button>
          )}
        </span>
      ))}
    </nav>
  );
}

function Hijos({
  elemento,
  alEntrar,
}: {
  elemento: Tokens['elementos'][number];
  alEntrar(procesoId: string): void;
}) {
  const { t } = useTranslation();
  return (
    <p className={estilos.hijos}>
      <span>{t('vivo.verDentro')}</span>
      {elemento.hijos.map((h) => (
        <Button key={h.id} variant="default" size="compact-sm" onClick={() => alEntrar(h.id)}>
          {h.etiqueta}
        </Button>
      ))}
    </p>
  );
}

/** Of a part inside a child: how it stands, what may be done, what is inside. */
function DetalleDeElemento({
  situacion: s,
  tokens,
  elemento: e,
  alEntrar,
}: {
  situacion: Situacion;
  tokens: Tokens;
  elemento: Tokens['elementos'][number];
  alEntrar(procesoId: string): void;
}) {
  const { t } = useTranslation();
  const ofertas = s.ofertas.filter(
    (o: Oferta) => o.procesoId === tokens.id && e.fichas > 0 && o.paso === e.paso,
  );
  return (
    <section className={estilos.detalle} aria-labelledby="elemento-titulo">
      <h3 id="elemento-titulo">{e.nombre}</h3>
      <p>
        {e.etiquetaEstado}
        {e.desde !== null && ` · ${t('paso.desde', { fecha: fechaLarga(e.desde) })}`}
      </p>
      {e.hijos.length > 0 && <Hijos elemento={e} alEntrar={alEntrar} />}
      {ofertas.length > 0 ? (
        <OfertasDePaso situacion={s} ofertas={ofertas} yaDicho="" />
      ) : (
        <p className={estilos.nada}>
          {t(e.fichas > 0 ? 'vivo.nadaQueHacer' : 'vivo.noEsSuMomento')}
        </p>
      )}
    </section>
  );
}
