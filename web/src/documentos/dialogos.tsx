import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { CuerpoRetiro, CuerpoVisibilidad, Documento } from '../api/modelo';
import { CampoFechaParcial } from '../formularios/campo-fecha-parcial';
import { useNombres } from '../gobiernos/nombres';
import { CamposDeDocumento, datosDe, estaCompleto, porDecir } from './campos-de-documento';
import { DialogoDeDocumento, type Sobre } from './dialogo-de-documento';
import estilos from './dialogo.module.css';
import { ElegirArchivo } from './elegir-archivo';
import { enviarArchivo } from './subir';

/** Most of what is done to a document says why. */
function ConMotivo({
  hacer,
  listo = true,
  ayudaDelMotivo,
  children,
  ...dialogo
}: Omit<Parameters<typeof DialogoDeDocumento>[0], 'hacer' | 'listo' | 'children'> & {
  hacer: (motivo: string) => Promise<unknown>;
  /** Everything else is said. */
  listo?: boolean;
  ayudaDelMotivo?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [escrito, escribir] = useState('');
  const motivo = escrito.trim();
  return (
    <DialogoDeDocumento {...dialogo} hacer={() => hacer(motivo)} listo={listo && motivo !== ''}>
      {children}
      <Textarea
        label={t('documento.motivo')}
        description={ayudaDelMotivo}
        autosize
        minRows={2}
        maxLength={1000}
        value={escrito}
        onChange={(e) => escribir(e.currentTarget.value)}
      />
    </DialogoDeDocumento>
  );
}

interface Escrito {
  readonly valor: string;
  readonly alCambiar: (v: string) => void;
}

/** By which rule it is kept from the public. */
function Fundamento({ valor, alCambiar }: Escrito) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('documento.fundamento')}
      description={t('documento.fundamentoAyuda')}
      value={valor}
      maxLength={500}
      onChange={(e) => alCambiar(e.currentTarget.value)}
    />
  );
}

/** Who decided it. */
function Autoridad({ valor, alCambiar }: Escrito) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('documento.autoridad')}
      value={valor}
      maxLength={200}
      onChange={(e) => alCambiar(e.currentTarget.value)}
    />
  );
}

/** A new version: another file; the one before stays. */
export function Reemplazar(sobre: Sobre) {
  const { t } = useTranslation();
  const d = sobre.documento;
  const [archivo, ponerArchivo] = useState<File | null>(null);
  const hacer = (motivo: string) =>
    enviarArchivo<Documento>(`/api/documentos/${d.id}/reemplazos`, archivo!, {
      version: d.version,
      motivo,
    });
  return (
    <ConMotivo
      accion="reemplazar"
      sobre={sobre}
      hacer={hacer}
      ayudaDelMotivo={t('documento.reemplazar.motivoAyuda')}
      listo={archivo !== null}
    >
      <ElegirArchivo
        rotulo={t('documento.reemplazar.archivo')}
        archivo={archivo}
        alElegir={ponerArchivo}
      />
    </ConMotivo>
  );
}

/** What is said of it, without another file. */
export function Describir(sobre: Sobre) {
  const d = sobre.documento;
  const [datos, ponerDatos] = useState(() => datosDe(d));
  const hacer = (motivo: string) =>
    pedir(
      api.POST('/api/documentos/{id}/descripciones', {
        params: { path: { id: d.id } },
        body: {
          ...(porDecir(datos) as object),
          version: d.version,
          motivo,
        },
      }),
    );
  return (
    <ConMotivo accion="describir" sobre={sobre} hacer={hacer} listo={estaCompleto(datos)}>
      <CamposDeDocumento valor={datos} alCambiar={ponerDatos} />
    </ConMotivo>
  );
}

const POR_LA_TABLA = 'tabla';

/** How visible it is: as the table says, as somebody says, or reserved with its ground. */
export function DecirQuienLoVe(sobre: Sobre) {
  const { t } = useTranslation();
  const d = sobre.documento;
  const { catalogos } = useNombres();
  const [cual, ponerCual] = useState(
    d.visibilidad.origen === 'tabla' ? POR_LA_TABLA : d.visibilidad.codigo,
  );
  const [fundamento, ponerFundamento] = useState(d.reserva?.fundamento ?? '');
  const [autoridad, ponerAutoridad] = useState(d.reserva?.autoridad ?? '');
  const [hasta, ponerHasta] = useState(d.reserva?.hasta ?? '');
  const reserva = cual === 'reservado';
  const hacer = (motivo: string) =>
    pedir(
      api.POST('/api/documentos/{id}/visibilidad', {
        params: { path: { id: d.id } },
        body: {
          visibilidad: cual === POR_LA_TABLA ? null : (cual as CuerpoVisibilidad['visibilidad']),
          reserva: reserva
            ? { fundamento: fundamento.trim(), autoridad: autoridad.trim(), hasta }
            : null,
          motivo,
        },
      }),
    );
  return (
    <ConMotivo
      accion="publicar"
      sobre={sobre}
      hacer={hacer}
      listo={!reserva || (fundamento.trim() !== '' && autoridad.trim() !== '' && hasta !== '')}
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
          <Fundamento valor={fundamento} alCambiar={ponerFundamento} />
          <div className={estilos.dos}>
            <Autoridad valor={autoridad} alCambiar={ponerAutoridad} />
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
    </ConMotivo>
  );
}

/** Another file with parts covered, for whoever may only see what is public. */
export function Tapar(sobre: Sobre) {
  const { t } = useTranslation();
  const d = sobre.documento;
  const [archivo, ponerArchivo] = useState<File | null>(null);
  const [titulo, ponerTitulo] = useState(d.publica?.titulo ?? d.titulo);
  const [tapado, ponerTapado] = useState('');
  const hacer = () =>
    enviarArchivo<Documento>(`/api/documentos/${d.id}/publicas`, archivo!, {
      titulo: titulo.trim(),
      tapado: tapado.trim(),
      version: d.version,
    });
  return (
    <DialogoDeDocumento
      accion="tapar"
      sobre={sobre}
      hacer={hacer}
      listo={archivo !== null && titulo.trim() !== '' && tapado.trim() !== ''}
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
    </DialogoDeDocumento>
  );
}

/** Takes it from the public: hidden or erased; its hash and the note remain. */
export function Retirar(sobre: Sobre) {
  const { t } = useTranslation();
  const d = sobre.documento;
  const [clase, ponerClase] = useState<CuerpoRetiro['clase']>('oculto');
  const [alcance, ponerAlcance] = useState<'todo' | 'original' | 'publica'>('todo');
  const [fundamento, ponerFundamento] = useState('');
  const [autoridad, ponerAutoridad] = useState('');
  const hacer = (motivo: string) =>
    pedir(
      api.POST('/api/documentos/{id}/retiros', {
        params: { path: { id: d.id } },
        body: {
          clase,
          alcance,
          fundamento: fundamento.trim(),
          autoridad: autoridad.trim(),
          motivo,
        },
      }),
    );
  return (
    <ConMotivo
      accion="retirar"
      sobre={sobre}
      hacer={hacer}
      confirmar={t(
        clase === 'borrado' ? 'documento.retirar.confirmarBorrado' : 'documento.retirar.confirmar',
      )}
      peligro={clase === 'borrado'}
      listo={fundamento.trim() !== '' && autoridad.trim() !== ''}
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
      <Fundamento valor={fundamento} alCambiar={ponerFundamento} />
      <Autoridad valor={autoridad} alCambiar={ponerAutoridad} />
    </ConMotivo>
  );
}

/** What was hidden is shown again. */
export function Restituir(sobre: Sobre) {
  const d = sobre.documento;
  const hacer = (motivo: string) =>
    pedir(
      api.POST('/api/documentos/{id}/restituciones', {
        params: { path: { id: d.id } },
        body: { motivo },
      }),
    );
  return <ConMotivo accion="restituir" sobre={sobre} hacer={hacer} />;
}
