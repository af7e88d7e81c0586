/** How what somebody sent goes, for who has its code and no script. */
import type { CartaSeguida } from '../puertos.js';
import type { Decir } from './decir.js';
import { MarcaDeDemo } from './piezas.js';

/** What came of what was asked. */
export interface Aviso {
  readonly clase: 'borradoPedido' | 'sinConfirmar' | 'sinDatos' | 'agregados' | 'sinAdjuntar';
  readonly dice: string;
}

export function PaginaDeSeguimiento({
  d,
  codigo,
  carta,
  aviso,
}: {
  d: Decir;
  /** What was asked for; null: nothing yet. */
  codigo: string | null;
  /** Null: nobody was given that code. */
  carta: CartaSeguida | null;
  aviso: Aviso | null;
}) {
  return (
    <div className="ancho titular">
      <h1>{d.t('seguimiento.titulo')}</h1>
      {carta === null && codigo !== null ? (
        <div role="alert" className="caja">
          <h2>{d.t('seguimiento.desconocido')}</h2>
          <p>{d.t('seguimiento.desconocidoAyuda')}</p>
        </div>
      ) : null}
      {aviso === null ? null : (
        <p role="alert" className="caja">
          {aviso.dice}
        </p>
      )}
      {carta === null ? (
        <PedirSeguimiento d={d} codigo={codigo ?? ''} />
      ) : (
        <>
          <Seguida d={d} x={carta} />
          {carta.admiteArchivos ? (
            <details open={aviso?.clase === 'sinAdjuntar'}>
              <summary>{d.t('seguimiento.archivos')}</summary>
              <AgregarArchivos d={d} codigo={codigo ?? ''} />
            </details>
          ) : null}
          {carta.borradoVence !== null && aviso?.clase !== 'borradoPedido' ? (
            <p className="caja">
              {d.t('seguimiento.borradoPedido', { vence: d.fecha(carta.borradoVence) })}
            </p>
          ) : null}
          {carta.conDatosPersonales && carta.borradoVence === null ? (
            <details open={aviso?.clase === 'sinConfirmar'}>
              <summary>{d.t('seguimiento.borrar')}</summary>
              <PedirBorrado d={d} codigo={codigo ?? ''} />
            </details>
          ) : null}
        </>
      )}
    </div>
  );
}

function Seguida({ d, x }: { d: Decir; x: CartaSeguida }) {
  return (
    <>
      <p className="entrada">
        {x.codigo}: {x.estadoTexto}
      </p>
      <p>
        {d.t('formulario.para', { gobierno: x.titular.nombre })} {d.fecha(x.recibidaEn)}{' '}
        {x.titular.demo ? <MarcaDeDemo d={d} /> : null}
      </p>
      <h2>{d.t('seguimiento.dicho')}</h2>
      <p>{x.problema}</p>
      {x.solucion === '' ? null : <p>{x.solucion}</p>}
      {x.archivos.length === 0 ? null : (
        <>
          <h2>{d.t('seguimiento.enviados')}</h2>
          <ul>
            {x.archivos.map((a) => (
              <li key={`${a.enviadoEn}${a.nombre}`}>
                {a.publico === null ? (
                  a.nombre
                ) : (
                  <a href={`/api/publico/v1/adjuntos/${a.publico}`}>{a.nombre}</a>
                )}{' '}
                <span className="menor">
                  {d.tamano(a.tamano)} · {d.t('seguimiento.enviado', { en: d.fecha(a.enviadoEn) })}{' '}
                  · {d.t(a.publico === null ? 'seguimiento.reservado' : 'seguimiento.publico')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Resuelto d={d} x={x} />
      {x.sigueEn.map((otra) => (
        <section key={otra.codigo}>
          <h2>{d.t('seguimiento.sigueEn', { codigo: otra.codigo })}</h2>
          <p className="menor">{otra.estadoTexto}</p>
          <p>{otra.problema}</p>
          <p>{otra.solucion}</p>
          <Resuelto d={d} x={otra} bajo />
        </section>
      ))}
      {x.novedades.length === 0 ? null : (
        <>
          <h2>{d.t('seguimiento.novedades')}</h2>
          <ul>
            {x.novedades.map((n) => (
              <li key={`${n.en}${n.texto}`}>
                {d.fecha(n.en)}: {n.texto}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What was answered; of what was set aside, why; of what goes on in another, nothing: it is answered there. */
function Resuelto({
  d,
  x,
  bajo = false,
}: {
  d: Decir;
  x: Pick<CartaSeguida, 'estado' | 'respuesta' | 'compromisos'> & {
    readonly motivoDeModeracion?: string | null;
  };
  /** Under the title of another. */
  bajo?: boolean;
}) {
  const Titulo = bajo ? 'h3' : 'h2';
  if (x.estado === 'unida' || x.estado === 'dividida') return null;
  if (x.estado === 'apartada')
    return x.motivoDeModeracion == null ? null : (
      <>
        <Titulo>{d.t('seguimiento.motivo')}</Titulo>
        <p>{x.motivoDeModeracion}</p>
      </>
    );
  return (
    <>
      <Titulo>{d.t('seguimiento.respuesta')}</Titulo>
      <p>{x.respuesta ?? d.t('seguimiento.sinRespuesta')}</p>
      {x.compromisos.length === 0 ? null : (
        <p>{d.t('seguimiento.alimenta', { codigos: x.compromisos.join(', ') })}</p>
      )}
    </>
  );
}

/** While nobody has read the proposal. */
export function AgregarArchivos({ d, codigo }: { d: Decir; codigo: string }) {
  return (
    <form
      method="post"
      action={d.seguimiento('archivos')}
      encType="multipart/form-data"
      className="carta"
    >
      <input type="hidden" name="codigo" value={codigo} />
      <p>
        <label htmlFor="archivo">{d.t('seguimiento.elegirArchivos')}</label>
        <input
          id="archivo"
          name="archivo"
          type="file"
          multiple
          required
          aria-describedby="archivo-ayuda"
        />
      </p>
      <p id="archivo-ayuda" className="menor">
        {d.t('formulario.archivoAyuda')}
      </p>
      <button type="submit">{d.t('seguimiento.agregar')}</button>
    </form>
  );
}

/** Said twice, since it is not undone. */
function PedirBorrado({ d, codigo }: { d: Decir; codigo: string }) {
  return (
    <form
      method="post"
      action={d.seguimiento('borrado')}
      encType="multipart/form-data"
      className="carta"
    >
      <input type="hidden" name="codigo" value={codigo} />
      <p>{d.t('seguimiento.borrarAyuda')}</p>
      <p>
        <input id="confirmo" name="confirmo" type="checkbox" value="si" required />{' '}
        <label htmlFor="confirmo">{d.t('seguimiento.confirmo')}</label>
      </p>
      <button type="submit">{d.t('seguimiento.borrarConfirmar')}</button>
    </form>
  );
}

/** Sent in the body: whoever has the code is who wrote, and addresses are kept by many. */
export function PedirSeguimiento({
  d,
  codigo,
  oculto = false,
}: {
  d: Decir;
  codigo: string;
  /** It was just read: there is nothing to write. */
  oculto?: boolean;
}) {
  return (
    <form method="post" action={d.seguimiento()} encType="multipart/form-data" className="carta">
      {oculto ? (
        <input type="hidden" name="codigo" value={codigo} />
      ) : (
        <p>
          <label htmlFor="codigo">{d.t('seguimiento.codigo')}</label>
          <input
            id="codigo"
            name="codigo"
            defaultValue={codigo}
            required
            maxLength={40}
            autoComplete="off"
          />
        </p>
      )}
      <button type="submit">{d.t('seguimiento.ver')}</button>
    </form>
  );
}
