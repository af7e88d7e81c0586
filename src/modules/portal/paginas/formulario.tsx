/** The plain form: what a browser without script, or an old telephone, sends as it is. */
import type { ReactNode } from 'react';
import type { BuzonCiudadano, Carta, DestinoDeCarta } from '../puertos.js';
import type { Decir } from './decir.js';
import { MarcaDeDemo } from './piezas.js';
import { AgregarArchivos, PedirSeguimiento } from './seguimiento.js';

const EJES = ['economico', 'social', 'seguridad', 'transicionEcologica', 'institucional'] as const;
/** As a mesa counts them: `cocreacion.opcion.genero.femenino`. */
const GRUPOS = {
  genero: ['femenino', 'masculino', 'noBinario', 'otro'],
  edad: ['hasta17', 'de18a29', 'de30a64', 'desde65'],
  pueblo: ['indigena', 'afroecuatoriana', 'montubia', 'mestiza', 'blanca', 'otra'],
  discapacidad: ['con', 'sin'],
} as const;

interface Con {
  readonly d: Decir;
  readonly campos: Carta['campos'];
}

export function PaginaDeFormulario({
  d,
  destino,
  campos,
  ficha,
  consentimiento,
  errores,
}: Con & {
  readonly destino: DestinoDeCarta;
  readonly ficha: string;
  readonly consentimiento: ReturnType<BuzonCiudadano['consentimiento']>;
  readonly errores: readonly string[];
}) {
  const propone = destino.clase === 'propuesta';
  return (
    <div className="ancho titular">
      <h1>{d.t(`formulario.${destino.clase}`)}</h1>
      <p className="entrada">
        {d.t('formulario.para', { gobierno: destino.titular })}{' '}
        {destino.demo ? <MarcaDeDemo d={d} /> : null}
      </p>
      {destino.hasta === null ? null : (
        <p>{d.t('formulario.hasta', { hasta: d.fecha(destino.hasta) })}</p>
      )}
      {errores.length === 0 ? null : (
        <div role="alert" className="caja">
          <h2>{d.t('formulario.revise')}</h2>
          <ul>
            {errores.map((e) => (
              <li key={e}>{e}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={d.formulario({})} encType="multipart/form-data" className="carta">
        {(['cocreacion', 'sobre'] as const).map((k) =>
          campos[k] === undefined ? null : (
            <input key={k} type="hidden" name={k} value={campos[k]} />
          ),
        )}
        <input type="hidden" name="ficha" value={ficha} />
        <p hidden>
          <label htmlFor="sitioWeb">{d.t('formulario.noLlenar')}</label>
          <input id="sitioWeb" name="sitioWeb" tabIndex={-1} autoComplete="off" />
        </p>
        <fieldset>
          <legend>{d.t('formulario.que')}</legend>
          <p className="menor">{d.t('formulario.queAyuda')}</p>
          {destino.compromisos.length === 0 ? null : (
            <Eleccion
              d={d}
              campos={campos}
              nombre="compromiso"
              opciones={destino.compromisos.map((c) => [c, c])}
              obligatorio
            />
          )}
          <Parrafo
            d={d}
            campos={campos}
            nombre="problema"
            rotulo={d.t(propone ? 'formulario.problema' : 'formulario.dice')}
            obligatorio
          />
          <Parrafo
            d={d}
            campos={campos}
            nombre="solucion"
            rotulo={d.t(propone ? 'formulario.solucion' : 'formulario.sugiere')}
            obligatorio={propone}
          />
          {propone ? (
            <>
              <Eleccion
                d={d}
                campos={campos}
                nombre="eje"
                opciones={EJES.map((e) => [e, d.rotulo(`propuesta.opcion.${e}`)])}
              />
              <Linea d={d} campos={campos} nombre="territorio" />
            </>
          ) : null}
          {propone ? (
            <>
              <Campo id="archivo" rotulo={d.t('formulario.archivo')}>
                <input
                  id="archivo"
                  name="archivo"
                  type="file"
                  multiple
                  aria-describedby="archivo-ayuda"
                />
              </Campo>
              <p id="archivo-ayuda" className="menor">
                {d.t('formulario.archivoAyuda')}
              </p>
            </>
          ) : null}
        </fieldset>
        <fieldset>
          <legend>{d.t('formulario.quien')}</legend>
          <p className="menor">{d.t('formulario.quienAyuda')}</p>
          <Linea d={d} campos={campos} nombre="nombre" />
          <Linea d={d} campos={campos} nombre="correo" />
          <Linea d={d} campos={campos} nombre="telefono" />
          <Linea d={d} campos={campos} nombre="canton" />
          {Object.entries(GRUPOS).map(([nombre, valores]) => (
            <Eleccion
              key={nombre}
              d={d}
              campos={campos}
              nombre={nombre}
              opciones={valores.map((v) => [
                v,
                sinPregunta(d.rotulo(`cocreacion.opcion.${nombre}.${v}`)),
              ])}
            />
          ))}
          <p className="menor">{d.t('formulario.soloContados')}</p>
          <p className="menor" lang={consentimiento.idioma}>
            {consentimiento.texto}
          </p>
          <p>
            <input
              id="acepto"
              name="acepto"
              type="checkbox"
              value={consentimiento.version}
              defaultChecked={campos['acepto'] === String(consentimiento.version)}
            />{' '}
            <label htmlFor="acepto">
              {d.t('formulario.acepto', { version: consentimiento.version })}
            </label>
          </p>
        </fieldset>
        <button type="submit">{d.t('formulario.enviar')}</button>
      </form>
    </div>
  );
}

/** «Género: femenino», where its question is already said. */
const sinPregunta = (rotulo: string): string => rotulo.replace(/^[^:]*: /, '');

function Campo({ id, rotulo, children }: { id: string; rotulo: string; children: ReactNode }) {
  return (
    <p>
      <label htmlFor={id}>{rotulo}</label>
      {children}
    </p>
  );
}

function Linea({ d, campos, nombre }: Con & { nombre: string }) {
  return (
    <Campo id={nombre} rotulo={d.t(`formulario.campo.${nombre}`)}>
      <input
        id={nombre}
        name={nombre}
        type={nombre === 'correo' ? 'email' : nombre === 'telefono' ? 'tel' : 'text'}
        maxLength={200}
        defaultValue={campos[nombre]}
      />
    </Campo>
  );
}

function Parrafo({
  campos,
  nombre,
  rotulo,
  obligatorio,
}: Con & { nombre: string; rotulo: string; obligatorio: boolean }) {
  return (
    <Campo id={nombre} rotulo={rotulo}>
      <textarea
        id={nombre}
        name={nombre}
        rows={5}
        maxLength={5000}
        required={obligatorio}
        defaultValue={campos[nombre]}
      />
    </Campo>
  );
}

function Eleccion({
  d,
  campos,
  nombre,
  opciones,
  obligatorio = false,
}: Con & {
  nombre: string;
  opciones: readonly (readonly [valor: string, dicho: string])[];
  obligatorio?: boolean;
}) {
  return (
    <Campo id={nombre} rotulo={d.t(`formulario.campo.${nombre}`)}>
      <select id={nombre} name={nombre} defaultValue={campos[nombre]} required={obligatorio}>
        {obligatorio ? null : <option value="">—</option>}
        {opciones.map(([valor, dicho]) => (
          <option key={valor} value={valor}>
            {dicho}
          </option>
        ))}
      </select>
    </Campo>
  );
}

/** The code is shown this once. */
export function PaginaDeRecibida({
  d,
  codigo,
  seguimiento,
  sinAdjuntar,
}: {
  d: Decir;
  codigo: string;
  seguimiento: string;
  sinAdjuntar: readonly string[];
}) {
  return (
    <div className="ancho titular">
      <h1>{d.t('formulario.recibida', { codigo })}</h1>
      <p className="entrada">{d.t('formulario.recibidaAyuda')}</p>
      <p className="caja">
        <strong>{seguimiento}</strong>
      </p>
      {sinAdjuntar.length === 0 ? null : (
        <div role="alert" className="caja">
          <p>{d.t('formulario.sinAdjuntar', { nombres: sinAdjuntar.join(', ') })}</p>
          <AgregarArchivos d={d} codigo={seguimiento} />
        </div>
      )}
      <PedirSeguimiento d={d} codigo={seguimiento} oculto />
    </div>
  );
}

/** Nothing was said of whom it is for, or that takes none now. */
export function PaginaSinDestino({
  d,
  titulo,
  cerrado,
  abiertas,
}: {
  d: Decir;
  titulo: string;
  cerrado: boolean;
  abiertas: readonly { cocreacion: string; titular: string; demo: boolean }[];
}) {
  return (
    <div className="ancho titular">
      <h1>{titulo}</h1>
      {cerrado ? <p className="entrada">{d.t('formulario.cerradoAyuda')}</p> : null}
      {abiertas.length === 0 ? (
        <p>{d.t('formulario.ninguna')}</p>
      ) : (
        <>
          <h2>{d.t('formulario.abiertas')}</h2>
          <ul>
            {abiertas.map(({ cocreacion, titular, demo }) => (
              <li key={cocreacion}>
                <a href={d.formulario({ cocreacion })}>{titular}</a>{' '}
                {demo ? <MarcaDeDemo d={d} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={d.ir('/gads')}>{d.t('nav.gobiernos')}</a>
      </p>
    </div>
  );
}
