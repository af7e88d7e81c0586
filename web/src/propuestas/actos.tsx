import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { Dialogo } from '../vocabulario/dialogo';
import { hermanas, registrar, useCambio, type Propuesta } from './consultas';
import { Motivo } from './motivo';
import estilos from './propuestas.module.css';

interface Con {
  readonly p: Propuesta;
  readonly alCerrar: () => void;
}
const CAUSAS = ['fueraDeCompetencia', 'sinContenido', 'ilegal', 'repetida', 'otraCausa'] as const;
type ActoConTexto =
  | 'apartar'
  | 'inadmitir'
  | 'conflicto'
  | 'responder'
  | 'responderAporte'
  | 'retirarAporte'
  | 'borrar';
const RESPONDEN: ReadonlySet<ActoConTexto> = new Set(['responder', 'responderAporte', 'inadmitir']);

/** What asks for words: the reasons, or the answer to who proposed. */
export function ConTexto({ acto, p, alCerrar }: Con & { readonly acto: ActoConTexto }) {
  const { t } = useTranslation();
  const [texto, escribir] = useState('');
  const [causa, elegir] = useState<string | null>(null);
  const enviar = (): Promise<unknown> => {
    const proceso = p.procesoId ?? '';
    const path = { path: { id: p.id } };
    switch (acto) {
      case 'apartar':
        return pedir(
          api.POST('/api/propuestas/{id}/moderacion', {
            params: path,
            body: { decision: 'apartar', motivo: texto },
          }),
        );
      case 'borrar':
        return pedir(api.POST('/api/propuestas/{id}/borrado', { params: path }));
      case 'inadmitir':
        return registrar(proceso, 'inadmitirPropuesta', { causa, respuesta: texto });
      case 'conflicto':
        return registrar(proceso, 'declararConflicto', { evaluador: p.yo, motivo: texto });
      case 'responder':
        return registrar(proceso, 'responderPropuesta', { respuesta: texto });
      case 'responderAporte':
        return registrar(proceso, 'responderAporte', { respuesta: texto });
      case 'retirarAporte':
        return registrar(proceso, 'retirarAporte', { motivo: texto });
    }
  };
  const envio = useCambio(enviar, alCerrar);
  return (
    <Dialogo
      titulo={t(`propuestas.acto.${acto}`)}
      ayuda={t(`propuestas.actoAyuda.${acto}`)}
      confirmar={t(`propuestas.acto.${acto}`)}
      peligro={acto === 'borrar'}
      listo={
        acto === 'borrar' || (texto.trim().length >= 3 && (acto !== 'inadmitir' || causa !== null))
      }
      envio={envio}
      alEnviar={() => envio.mutate(undefined)}
      alCerrar={alCerrar}
    >
      {acto === 'inadmitir' && (
        <Select
          label={t('propuestas.causaRotulo')}
          withAsterisk
          data={CAUSAS.map((value) => ({ value, label: t(`propuestas.causa.${value}`) }))}
          value={causa}
          onChange={elegir}
        />
      )}
      {acto !== 'borrar' && (
        <Textarea
          label={t(RESPONDEN.has(acto) ? 'participar.respuesta' : 'propuestas.motivo')}
          withAsterisk
          autosize
          minRows={4}
          maxLength={acto === 'apartar' ? 1000 : 4000}
          value={texto}
          onChange={(e) => escribir(e.currentTarget.value)}
        />
      )}
    </Dialogo>
  );
}

/** By the code it has in the plan; the server says whether there is one. */
export function Vincular({ p, alCerrar }: Con) {
  const { t } = useTranslation();
  const [codigo, escribir] = useState('');
  const envio = useCambio(
    () => registrar(p.procesoId ?? '', 'vincularCompromiso', { codigo: codigo.trim() }),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('propuestas.acto.vincular')}
      ayuda={t('propuestas.actoAyuda.vincular')}
      confirmar={t('propuestas.acto.vincular')}
      listo={codigo.trim() !== ''}
      envio={envio}
      alEnviar={() => envio.mutate(undefined)}
      alCerrar={alCerrar}
    >
      <TextInput
        label={t('propuestas.codigoDeCompromiso')}
        withAsterisk
        data-autofocus
        maxLength={12}
        value={codigo}
        onChange={(e) => escribir(e.currentTarget.value)}
      />
    </Dialogo>
  );
}

/** What was linked stops being so, with a reason; its history keeps both. */
export function Desvincular({ p, alCerrar }: Con) {
  const { t } = useTranslation();
  const [codigo, elegir] = useState<string | null>(
    p.compromisos.length === 1 ? (p.compromisos[0] ?? null) : null,
  );
  const [motivo, escribir] = useState('');
  const envio = useCambio(
    () => registrar(p.procesoId ?? '', 'desvincularCompromiso', { codigo, motivo: motivo.trim() }),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('propuestas.acto.desvincular')}
      ayuda={t('propuestas.actoAyuda.desvincular')}
      confirmar={t('propuestas.acto.desvincular')}
      listo={codigo !== null && motivo.trim().length >= 3}
      envio={envio}
      alEnviar={() => envio.mutate(undefined)}
      alCerrar={alCerrar}
    >
      <Select
        label={t('propuestas.codigoDeCompromiso')}
        withAsterisk
        data={p.compromisos}
        value={codigo}
        onChange={elegir}
      />
      <Motivo valor={motivo} alEscribir={escribir} />
    </Dialogo>
  );
}

/** To another of the same co-creation that still goes on; both authors hear the same from then on. */
export function Unir({ p, alCerrar }: Con) {
  const { t } = useTranslation();
  const [destino, elegir] = useState<string | null>(null);
  const [motivo, escribir] = useState('');
  const otras = useQuery(hermanas(p.cocreacion)).data?.elementos ?? [];
  const envio = useCambio(
    () => registrar(p.procesoId ?? '', 'fusionarPropuesta', { destino, motivo }),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('propuestas.acto.unir')}
      ayuda={t('propuestas.actoAyuda.unir')}
      confirmar={t('propuestas.acto.unir')}
      listo={destino !== null && motivo.trim().length >= 3}
      envio={envio}
      alEnviar={() => envio.mutate(undefined)}
      alCerrar={alCerrar}
    >
      <Select
        label={t('propuestas.otraPropuesta')}
        withAsterisk
        searchable
        data={otras.flatMap((o) =>
          o.procesoId === null || o.id === p.id
            ? []
            : [{ value: o.procesoId, label: `${o.codigo} · ${o.problema.slice(0, 80)}` }],
        )}
        value={destino}
        onChange={elegir}
        nothingFoundMessage={t('propuestas.sinCoincidencias')}
      />
      <Motivo valor={motivo} alEscribir={escribir} />
    </Dialogo>
  );
}

/** With a reason, and it is told that the reason stays. What is read is kept nowhere in the browser. */
export function Revelar({ p, alCerrar }: Con) {
  const { t } = useTranslation();
  const [motivo, escribir] = useState('');
  const envio = useCambio(() =>
    pedir(
      api.POST('/api/propuestas/{id}/persona', {
        params: { path: { id: p.id } },
        body: { motivo },
      }),
    ),
  );
  const datos = envio.data;
  return (
    <Dialogo
      titulo={t('propuestas.acto.revelar')}
      ayuda={t('propuestas.actoAyuda.revelar')}
      confirmar={t(datos === undefined ? 'propuestas.verDatos' : 'accion.cerrar')}
      listo={datos !== undefined || motivo.trim().length >= 10}
      envio={envio}
      alEnviar={() => (datos === undefined ? envio.mutate(undefined) : alCerrar())}
      alCerrar={alCerrar}
    >
      {datos === undefined ? (
        <Motivo valor={motivo} alEscribir={escribir} primero />
      ) : (
        <dl className={estilos.persona}>
          {(['nombre', 'correo', 'telefono', 'cedula', 'canton'] as const).map((campo) => (
            <Dicho key={campo} de={t(`propuestas.persona.${campo}`)} valor={datos[campo]} />
          ))}
        </dl>
      )}
    </Dialogo>
  );
}

/** What they left blank is not shown. */
function Dicho({ de, valor }: { de: string; valor: string | undefined }) {
  if (valor === undefined) return null;
  return (
    <div style={{ display: 'contents' }}>
      <dt>{de}</dt>
      <dd>{valor}</dd>
    </div>
  );
}
