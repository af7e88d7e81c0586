import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { situacion } from '../api/consultas';
import type { Oferta, Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { avanceNuevo, cuerpoDe } from '../avanzar/avance';
import { leerCampos } from '../formularios/campos';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { organo as consultaDeOrgano, organos } from './consultas';
import { semillaDelForo, sillasDe } from './semilla-del-foro';

/** Step 9 is closed and its forum has no record as a body: one tap gives it one, with what the procedure knows of it. */
export function ForoPorAbrir({ situacion: s }: { situacion: Situacion }) {
  const formado = s.pasos.some((p) => p.numero === 9 && p.estado === 'cumplido');
  const lista = useQuery({ ...organos(s.titular.id), enabled: formado });
  const hay = lista.data?.elementos.find((o) => o.clase === 'foroMultiactor');
  if (!formado || lista.data === undefined || hay?.estados.includes('organoConstituido') === true)
    return null;
  if (hay !== undefined && hay.representaciones > 0) return null;
  return <Oferta9 situacion={s} abierto={hay?.id ?? null} />;
}

function Oferta9({ situacion: s, abierto }: { situacion: Situacion; abierto: string | null }) {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [clave] = useState(claveNueva);
  const semilla = useQuery(semillaDelForo(s.raizId, s.titular.id));
  const abrir = useMutation({
    mutationFn: async (): Promise<string> => {
      if (semilla.data === undefined) throw new Error('semilla');
      const { acta, conformado, normativa, ...quienes } = semilla.data;
      const id =
        abierto ??
        (
          await pedir(
            api.POST('/api/procesos', {
              params: { header: { 'Idempotency-Key': `foro-${clave}` } },
              body: {
                procedimiento: 'organo',
                titular: s.titular.id,
                asunto: 'foroMultiactor',
                entrada: { clase: 'foroMultiactor', nombre: t('sesiones.clase.foroMultiactor') },
              },
            }),
          )
        ).id;
      const nuevo = await cliente.fetchQuery({ ...situacion(id), staleTime: 0 });
      const constituir = nuevo.ofertas.find((o) => o.evento === 'constituirOrgano');
      if (constituir !== undefined)
        await pedir(
          api.POST('/api/procesos/{id}/transiciones/{evento}', {
            params: {
              path: { id, evento: 'constituirOrgano' },
              header: {
                'If-Match': constituir.etag,
                'Idempotency-Key': `foro-${clave}-constituir`,
              },
            },
            body: cuerpoDe(
              {
                ...avanceDe(constituir, conformado),
                documentoDeQuienActua: acta,
                datos: {
                  ...(acta === null ? {} : { acta }),
                  representaciones: sillasDe(quienes, (sector, n) =>
                    t('sesiones.foro.silla', { sector: t(`sesiones.sector.${sector}`), n }),
                  ).map((x) => ({
                    clase: 'institucion',
                    nombre: x.nombre,
                    sector: x.sector,
                    funcion: 'vocal',
                    voto: true,
                  })),
                },
              },
              constituir,
              leerCampos(constituir.esquema),
            ),
          }),
        );
      if (normativa !== null) await prepararNorma(id, normativa);
      return id;
    },
    onSuccess: (id) => {
      void cliente.invalidateQueries({ queryKey: ['organos'] });
      void navegar(`/organos/${id}`);
    },
  });
  /** Dated when the forum was formed, if the day is known; told as something that happened. */
  const avanceDe = (o: Oferta, fecha: string | null) => ({
    ...avanceNuevo(o, s.hoy, cargo),
    ...(fecha === null || fecha === s.hoy ? {} : { modo: 'consumado' as const, fecha }),
  });
  /** The norm that was approved, ready to be entered: its document and its day; its rules are read from it by a person. */
  const prepararNorma = async (
    id: string,
    norma: { readonly documento: string; readonly desde: string | null },
  ): Promise<void> => {
    const [nuevo, organo] = await Promise.all([
      cliente.fetchQuery({ ...situacion(id), staleTime: 0 }),
      cliente.fetchQuery({ ...consultaDeOrgano(id), staleTime: 0 }),
    ]);
    const adoptar = nuevo.ofertas.find((o) => o.evento === 'adoptarNormativa');
    if (adoptar === undefined) return;
    await pedir(
      api.PUT('/api/borradores/{procesoId}/{evento}', {
        params: { path: { procesoId: id, evento: 'adoptarNormativa' } },
        body: {
          cuerpo: {
            ...avanceNuevo(adoptar, s.hoy, cargo),
            datos: {
              normativa: norma.documento,
              ...(norma.desde?.length === 10 ? { desde: norma.desde } : {}),
              reglas: organo.reglas,
            },
          } as unknown as Record<string, unknown>,
          version: 0,
        },
      }),
    ).catch(() => undefined);
  };
  const cuantas =
    semilla.data === undefined ? 0 : sillasDe(semilla.data, (sector, n) => `${sector}${n}`).length;
  return (
    <AvisoEnLinea signo="disponible" titulo={t('sesiones.foro.titulo')}>
      <p>
        {t('sesiones.foro.ayuda', { count: cuantas })}
        {semilla.data?.normativa != null && ` ${t('sesiones.foro.norma')}`}
      </p>
      <Button
        className="no-imprimir"
        loading={abrir.isPending}
        disabled={semilla.data === undefined || cuantas === 0}
        onClick={() => abrir.mutate()}
      >
        {t('sesiones.foro.abrir')}
      </Button>
      {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
    </AvisoEnLinea>
  );
}
