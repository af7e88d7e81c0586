import { Button, Group, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Problema } from '../api/modelo';
import { SIN_CONEXION } from '../api/problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { ListaRequisitos } from '../vocabulario/lista-requisitos';
import estilos from './rechazo.module.css';

/** A refusal told whole: why, what would be allowed, who can, and which field to mend. What was typed stays. */
export function Rechazo({
  problema: p,
  raizId,
  enfocar,
  releer,
  reintentar,
}: {
  problema: Problema;
  raizId: string;
  enfocar: (campo: string) => void;
  releer: () => void;
  reintentar: () => void;
}) {
  const { t } = useTranslation();
  const caja = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (p.errores === undefined || p.errores.length === 0) {
      caja.current?.focus({ preventScroll: true });
      caja.current?.scrollIntoView({ block: 'center' });
    }
  }, [p]);
  const sinRed = p.codigo === SIN_CONEXION;
  return (
    <div ref={caja} tabIndex={-1} className={estilos.caja}>
      <AvisoEnLinea
        tono={p.status === 412 || sinRed ? 'ambar' : 'rojo'}
        signo={p.status === 412 ? 'vuelta' : 'vencido'}
        urgente
        titulo={sinRed ? t('fallo.sinConexion') : p.title}
      >
        {/* The list below says it better than one sentence. */}
        {(p.incumplidos === undefined || p.incumplidos.length === 0) && (
          <p>{sinRed ? t('fallo.sinConexionAyuda') : p.detail}</p>
        )}
        {p.status === 412 && <p>{t('rechazo.intacto')}</p>}
        {p.permitidos !== undefined && p.permitidos.length > 0 && (
          <>
            <p>{t('rechazo.permitidos')}</p>
            <ul className={estilos.lista}>
              {p.permitidos.map((x) => (
                <li key={x.evento}>
                  <Link to={`/expedientes/${raizId}/avanzar/${x.evento}`}>{x.etiqueta}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        {p.responsables !== undefined && p.responsables.length > 0 && (
          <p>
            {t('rechazo.quienPuede', { quienes: p.responsables.map((r) => r.etiqueta).join(', ') })}
          </p>
        )}
        {p.errores !== undefined && p.errores.length > 0 && (
          <ul className={estilos.lista}>
            {p.errores.map((e) => (
              <li key={`${e.campo}:${e.codigo}`}>
                <UnstyledButton className={estilos.ir} onClick={() => enfocar(e.campo)}>
                  {e.texto}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        {p.incumplidos !== undefined && p.incumplidos.length > 0 && (
          <ListaRequisitos requisitos={p.incumplidos} compacta />
        )}
        {(p.status === 412 || sinRed) && (
          <Group mt="xs">
            <Button variant="default" onClick={p.status === 412 ? releer : reintentar}>
              {t(p.status === 412 ? 'rechazo.releer' : 'accion.reintentar')}
            </Button>
          </Group>
        )}
        {p.peticion !== undefined && p.status >= 500 && (
          <p className={estilos.peticion}>{t('fallo.peticion', { id: p.peticion })}</p>
        )}
      </AvisoEnLinea>
    </div>
  );
}
