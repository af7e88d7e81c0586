import { Button, Group, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { diaDe, fechaLarga } from '../formato/fechas';
import { tamano } from '../formato/numeros';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Dialogo } from '../vocabulario/dialogo';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { recepciones, seguimiento, type ArchivoEnviado } from './consultas';
import { MarcoPublico } from './marco';
import { PorAdjuntar } from './por-adjuntar';
import estilos from './participar.module.css';
import { Tarjeta } from './tarjeta';

/** Of a proposal of nobody, whose way is already walked. */
const CODIGO_DE_DEMOSTRACION = 'DEMA-2222-DEMA';

/** Where a proposal is, for who has its code; and the way out of their data. */
export function Component() {
  const { t } = useTranslation();
  const { codigo } = useParams();
  const navegar = useNavigate();
  const [escrito, escribir] = useState(codigo ?? '');
  const esDemostracion = useQuery(recepciones()).data?.elementos.some((r) => r.titular.demo);
  return (
    <MarcoPublico titulo={t('participar.seguirTitulo')} bajada={t('participar.seguirBajada')}>
      <form
        className="no-imprimir"
        onSubmit={(e) => {
          e.preventDefault();
          const limpio = escrito.trim();
          if (limpio !== '') void navegar(`/participar/seguimiento/${encodeURIComponent(limpio)}`);
        }}
      >
        <Group align="end" mb="lg">
          <TextInput
            label={t('participar.suCodigo')}
            placeholder="7KQM-3XTP-9WDR"
            autoComplete="off"
            value={escrito}
            onChange={(e) => escribir(e.currentTarget.value)}
          />
          <Button type="submit">{t('participar.ver')}</Button>
        </Group>
      </form>
      {codigo === undefined && esDemostracion === true && (
        <p>
          {t('participar.codigoDeDemostracion')}{' '}
          <Link to={`/participar/seguimiento/${CODIGO_DE_DEMOSTRACION}`}>
            {CODIGO_DE_DEMOSTRACION}
          </Link>
        </p>
      )}
      {codigo !== undefined && <Seguida key={codigo} codigo={codigo} />}
    </MarcoPublico>
  );
}

/** Of these none will come: why is said, or where it is given. */
const SIN_RESPUESTA: ReadonlySet<string> = new Set(['apartada', 'unida', 'dividida']);

function Seguida({ codigo }: { codigo: string }) {
  const { t } = useTranslation();
  const consulta = useQuery(seguimiento(codigo));
  const [pidiendo, pedirBorrado] = useDisclosure(false);
  const [adjunto, seAdjunto] = useState(false);
  const borrado = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/publico/v1/seguimiento/{codigo}/borrado', { params: { path: { codigo } } }),
      ),
    onSuccess: async () => {
      await consulta.refetch();
      pedirBorrado.close();
    },
  });
  if (consulta.isPending) return <Huecos filas={2} alto={140} />;
  if (consulta.isError && problemaDe(consulta.error).status === 404)
    return (
      <AvisoEnLinea
        tono="ambar"
        signo="porVencer"
        titulo={t('participar.codigoDesconocido')}
        urgente
      >
        <p>{t('participar.codigoDesconocidoAyuda')}</p>
      </AvisoEnLinea>
    );
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const p = consulta.data;
  return (
    <>
      <Tarjeta propuesta={p} />
      {p.respuesta === null && !SIN_RESPUESTA.has(p.estado) && (
        <p>{t('participar.sinRespuesta')}</p>
      )}
      {p.motivoDeModeracion !== null && (
        <div style={{ marginTop: 16 }}>
          <AvisoEnLinea tono="ambar" titulo={t('participar.porQueSeAparto')}>
            <p>{p.motivoDeModeracion}</p>
          </AvisoEnLinea>
        </div>
      )}
      {p.sigueEn.length > 0 && (
        <section aria-labelledby="sigue" style={{ marginTop: 20 }}>
          <h2 id="sigue">{t('participar.sigueEn')}</h2>
          {p.sigueEn.map((otra) => (
            <Tarjeta key={otra.codigo} propuesta={otra} nivel={3} />
          ))}
        </section>
      )}
      {p.novedades.length > 0 && (
        <section aria-labelledby="novedades" style={{ marginTop: 20 }}>
          <h2 id="novedades">{t('participar.novedades')}</h2>
          <ul>
            {p.novedades.map((n) => (
              <li key={`${n.en}${n.texto}`}>
                {fechaLarga(diaDe(n.en))}: {n.texto}
              </li>
            ))}
          </ul>
        </section>
      )}
      {p.archivos.length > 0 && <Enviados archivos={p.archivos} />}
      {/* The last one that fits still has to be said to have arrived. */}
      {(p.admiteArchivos || adjunto) && (
        <PorAdjuntar
          seguimiento={codigo}
          titulo={t('participar.agregarArchivos')}
          alAdjuntar={() => {
            seAdjunto(true);
            void consulta.refetch();
          }}
        />
      )}
      {p.borradoVence !== null ? (
        <AvisoEnLinea tono="acento" signo="cumplido" urgente={borrado.isSuccess}>
          {t('participar.borradoPedido', { vence: fechaLarga(p.borradoVence) })}
        </AvisoEnLinea>
      ) : (
        p.conDatosPersonales && (
          <p className="no-imprimir">
            <Button variant="subtle" onClick={pedirBorrado.open}>
              {t('participar.borrar')}
            </Button>
          </p>
        )
      )}
      {pidiendo && (
        <Dialogo
          titulo={t('participar.borrar')}
          ayuda={t('participar.borrarAyuda')}
          confirmar={t('participar.borrarConfirmar')}
          peligro
          envio={borrado}
          alEnviar={() => borrado.mutate()}
          alCerrar={pedirBorrado.close}
        >
          {null}
        </Dialogo>
      )}
    </>
  );
}

/** Names, sizes and days of what they sent, and who else may open it. */
function Enviados({ archivos }: { archivos: readonly ArchivoEnviado[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="enviados" style={{ marginTop: 20 }}>
      <h2 id="enviados">{t('participar.enviados')}</h2>
      <ul>
        {archivos.map((a) => (
          <li key={`${a.enviadoEn}${a.nombre}`}>
            {a.publico === null ? (
              a.nombre
            ) : (
              <a href={`/api/publico/v1/adjuntos/${a.publico}`}>{a.nombre}</a>
            )}{' '}
            <span className={estilos.ayuda}>
              {tamano(a.tamano)} · {t('participar.enviado', { en: fechaLarga(diaDe(a.enviadoEn)) })}{' '}
              · {t(a.publico === null ? 'participar.soloQuienAtiende' : 'participar.esPublico')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
