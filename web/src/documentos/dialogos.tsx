import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { CuerpoRetiro, CuerpoVisibilidad, Documento } from '../api/modelo';
import { CampoFechaParcial } from '../formularios/campo-fecha-parcial';
import { useNombres } from '../gobiernos/nombres';
import { useAccionSobre } from './accion-sobre-documento';
import { CamposDeDocumento, datosDe, estaCompleto, porDecir } from './campos-de-documento';
import { Dialogo } from './dialogo';
import estilos from './dialogo.module.css';
import { ElegirArchivo } from './elegir-archivo';
import { enviarArchivo } from './subir';

interface Sobre {
  readonly documento: Documento;
  readonly alCerrar: () => void;
}

function Motivo({
  valor,
  alCambiar,
  ayuda,
}: {
  valor: string;
  alCambiar: (v: string) => void;
  ayuda?: string;
}) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('documento.motivo')}
      description={ayuda}
      autosize
      minRows={2}
      maxLength={1000}
      value={valor}
      onChange={(e) => alCambiar(e.currentTarget.value)}
    />
  );
}

/** A new version: another file; the one before stays. */
export function Reemplazar({ documento: d, alCerrar }: Sobre) {
  const { t } = useTranslation();
  const [archivo, ponerArchivo] = useState<File | null>(null);
  const [motivo, ponerMotivo] = useState('');
  const a = useAccionSobre(
    d.id,
    () =>
      enviarArchivo<Documento>(`/api/documentos/${d.id}/reemplazos`, archivo!, {
        version: d.version,
        motivo: motivo.trim(),
      }),
    t('documento.reemplazar.hecho'),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('documento.reemplazar.titulo')}
      ayuda={t('documento.reemplazar.ayuda')}
      confirmar={t('documento.reemplazar.confirmar')}
      listo={archivo !== null && motivo.trim() !== ''}
      {...a}
      alEnviar={a.enviar}
      alCerrar={alCerrar}
    >
      <ElegirArchivo
        rotulo={t('documento.reemplazar.archivo')}
        archivo={archivo}
        alElegir={ponerArchivo}
      />
      <Motivo
        valor={motivo}
        alCambiar={ponerMotivo}
        ayuda={t('documento.reemplazar.motivoAyuda')}
      />
    </Dialogo>
  );
}

/** What is said of it, without another file. */
export function Describir({ documento: d, alCerrar }: Sobre) {
  const { t } = useTranslation();
  const [datos, ponerDatos] = useState(() => datosDe(d));
  const [motivo, ponerMotivo] = useState('');
  const a = useAccionSobre(
    d.id,
    () =>
      pedir(
        api.POST('/api/documentos/{id}/descripciones', {
          params: { path: { id: d.id } },
          body: {
            ...(porDecir(datos) as object),
            version: d.version,
            motivo: motivo.trim(),
          },
        }),
      ),
    t('documento.describir.hecho'),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('documento.describir.titulo')}
      ayuda={t('documento.describir.ayuda')}
      confirmar={t('documento.describir.confirmar')}
      listo={estaCompleto(datos) && motivo.trim() !== ''}
      {...a}
      alEnviar={a.enviar}
      alCerrar={alCerrar}
    >
      <CamposDeDocumento valor={datos} alCambiar={ponerDatos} />
      <Motivo valor={motivo} alCambiar={ponerMotivo} />
    </Dialogo>
  );
}

const POR_LA_TABLA = 'tabla';

/** How visible it is: as the table says, as somebody says, or reserved with its ground. */
export function DecirQuienLoVe({ documento: d, alCerrar }: Sobre) {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  const [cual, ponerCual] = useState(
    d.visibilidad.origen === 'tabla' ? POR_LA_TABLA : d.visibilidad.codigo,
  );
  const [fundamento, ponerFundamento] = useState(d.reserva?.fundamento ?? '');
  const [autoridad, ponerAutoridad] = useState(d.reserva?.autoridad ?? '');
  const [hasta, ponerHasta] = useState(d.reserva?.hasta ?? '');
  const [motivo, ponerMotivo] = useState('');
  const reserva = cual === 'reservado';
  const a = useAccionSobre(
    d.id,
    () =>
      pedir(
        api.POST('/api/documentos/{id}/visibilidad', {
          params: { path: { id: d.id } },
          body: {
            visibilidad: cual === POR_LA_TABLA ? null : (cual as CuerpoVisibilidad['visibilidad']),
            reserva: reserva
              ? { fundamento: fundamento.trim(), autoridad: autoridad.trim(), hasta }
              : null,
            motivo: motivo.trim(),
          },
        }),
      ),
    t('documento.publicar.hecho'),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('documento.publicar.titulo')}
      ayuda={t('documento.publicar.ayuda')}
      confirmar={t('documento.publicar.confirmar')}
      listo={
        motivo.trim() !== '' &&
        (!reserva || (fundamento.trim() !== '' && autoridad.trim() !== '' && hasta !== ''))
      }
      {...a}
      alEnviar={a.enviar}
      alCerrar={alCerrar}
    >
      <Select
        label={t('documento.visibilidad')}
        data={[
          { value: POR_LA_TABLA, label: t('documento.segunTabla') },
          ...(catalogos?.visibilidades ?? []).map((x) => ({ value: x.codigo, label: x.etiqueta })),
        ]}
        value={cual}
        onChange={(v) => v !== null && ponerCual(v)}
        allowDeselect={false}
      />
      {reserva && (
        <>
          <TextInput
            label={t('documento.fundamento')}
            description={t('documento.fundamentoAyuda')}
            value={fundamento}
            maxLength={500}
            onChange={(e) => ponerFundamento(e.currentTarget.value)}
          />
          <div className={estilos.dos}>
            <TextInput
              label={t('documento.autoridad')}
              value={autoridad}
              maxLength={200}
              onChange={(e) => ponerAutoridad(e.currentTarget.value)}
            />
            <CampoFechaParcial
              id="reserva-hasta"
              rotulo={t('documento.hasta')}
              ayuda={t('documento.hastaAyuda')}
              valor={hasta}
              alCambiar={ponerHasta}
            />
          </div>
        </>
      )}
      <Motivo valor={motivo} alCambiar={ponerMotivo} />
    </Dialogo>
  );
}

/** Another file with parts covered, for whoever may only see what is public. */
export function Tapar({ documento: d, alCerrar }: Sobre) {
  const { t } = useTranslation();
  const [archivo, ponerArchivo] = useState<File | null>(null);
  const [titulo, ponerTitulo] = useState(d.publica?.titulo ?? d.titulo);
  const [tapado, ponerTapado] = useState('');
  const a = useAccionSobre(
    d.id,
    () =>
      enviarArchivo<Documento>(`/api/documentos/${d.id}/publicas`, archivo!, {
        titulo: titulo.trim(),
        tapado: tapado.trim(),
        version: d.version,
      }),
    t('documento.tapar.hecho'),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('documento.tapar.titulo')}
      ayuda={t('documento.tapar.ayuda')}
      confirmar={t('documento.tapar.confirmar')}
      listo={archivo !== null && titulo.trim() !== '' && tapado.trim() !== ''}
      {...a}
      alEnviar={a.enviar}
      alCerrar={alCerrar}
    >
      <ElegirArchivo
        rotulo={t('documento.tapar.archivo')}
        archivo={archivo}
        alElegir={ponerArchivo}
      />
      <TextInput
        label={t('documento.tapar.tituloPublico')}
        value={titulo}
        maxLength={300}
        onChange={(e) => ponerTitulo(e.currentTarget.value)}
      />
      <Textarea
        label={t('documento.tapar.tapado')}
        autosize
        minRows={2}
        maxLength={1000}
        value={tapado}
        onChange={(e) => ponerTapado(e.currentTarget.value)}
      />
    </Dialogo>
  );
}

/** Takes it from the public: hidden or erased; its hash and the note remain. */
export function Retirar({ documento: d, alCerrar }: Sobre) {
  const { t } = useTranslation();
  const [clase, ponerClase] = useState<CuerpoRetiro['clase']>('oculto');
  const [alcance, ponerAlcance] = useState<'todo' | 'original' | 'publica'>('todo');
  const [fundamento, ponerFundamento] = useState('');
  const [autoridad, ponerAutoridad] = useState('');
  const [motivo, ponerMotivo] = useState('');
  const a = useAccionSobre(
    d.id,
    () =>
      pedir(
        api.POST('/api/documentos/{id}/retiros', {
          params: { path: { id: d.id } },
          body: {
            clase,
            alcance,
            fundamento: fundamento.trim(),
            autoridad: autoridad.trim(),
            motivo: motivo.trim(),
          },
        }),
      ),
    t('documento.retirar.hecho'),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('documento.retirar.titulo')}
      ayuda={t('documento.retirar.ayuda')}
      confirmar={t(
        clase === 'borrado' ? 'documento.retirar.confirmarBorrado' : 'documento.retirar.confirmar',
      )}
      peligro={clase === 'borrado'}
      listo={[fundamento, autoridad, motivo].every((x) => x.trim() !== '')}
      {...a}
      alEnviar={a.enviar}
      alCerrar={alCerrar}
    >
      <Radio.Group
        label={t('documento.retirar.clase')}
        value={clase}
        onChange={(v) => ponerClase(v as CuerpoRetiro['clase'])}
      >
        <Stack gap={8} mt={6}>
          <Radio
            value="oculto"
            label={t('documento.retirar.oculto')}
            description={t('documento.retirar.ocultoAyuda')}
          />
          {d.puedo.borrar && (
            <Radio
              value="borrado"
              label={t('documento.retirar.borrado')}
              description={t('documento.retirar.borradoAyuda')}
            />
          )}
        </Stack>
      </Radio.Group>
      {d.publica !== null && (
        <Radio.Group
          label={t('documento.retirar.alcance')}
          value={alcance}
          onChange={(v) => ponerAlcance(v as typeof alcance)}
        >
          <Stack gap={8} mt={6}>
            {(['todo', 'original', 'publica'] as const).map((x) => (
              <Radio key={x} value={x} label={t(`documento.retirar.${x}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        label={t('documento.fundamento')}
        description={t('documento.fundamentoAyuda')}
        value={fundamento}
        maxLength={500}
        onChange={(e) => ponerFundamento(e.currentTarget.value)}
      />
      <TextInput
        label={t('documento.autoridad')}
        value={autoridad}
        maxLength={200}
        onChange={(e) => ponerAutoridad(e.currentTarget.value)}
      />
      <Motivo valor={motivo} alCambiar={ponerMotivo} />
    </Dialogo>
  );
}

/** What was hidden is shown again. */
export function Restituir({ documento: d, alCerrar }: Sobre) {
  const { t } = useTranslation();
  const [motivo, ponerMotivo] = useState('');
  const a = useAccionSobre(
    d.id,
    () =>
      pedir(
        api.POST('/api/documentos/{id}/restituciones', {
          params: { path: { id: d.id } },
          body: { motivo: motivo.trim() },
        }),
      ),
    t('documento.restituir.hecho'),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('documento.restituir.titulo')}
      ayuda={t('documento.restituir.ayuda')}
      confirmar={t('documento.restituir.confirmar')}
      listo={motivo.trim() !== ''}
      {...a}
      alEnviar={a.enviar}
      alCerrar={alCerrar}
    >
      <Motivo valor={motivo} alCambiar={ponerMotivo} />
    </Dialogo>
  );
}
