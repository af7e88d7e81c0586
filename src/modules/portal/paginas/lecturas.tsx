/** Pages that are mostly words: glossary, initiatives, how to read this, open data, what is not there. */
import { CONJUNTOS } from '../conjuntos.js';
import { DICCIONARIO } from '../diccionario.js';
import { GLOSARIO } from '../glosario.js';
import { INICIATIVAS } from '../iniciativas.js';
import { COMO_LEER } from '../como-leer.js';
import type { Decir } from './decir.js';
import { Enlace } from './piezas.js';

export function PaginaDeGlosario({ d }: { d: Decir }) {
  return (
    <div className="ancho titular">
      <h1>{d.t('glosario.titulo')}</h1>
      <p className="entrada">{d.t('glosario.entrada')}</p>
      <dl className="terminos">
        {GLOSARIO.map((x) => (
          <div key={x.palabra.es}>
            <dt>{x.palabra[d.idioma]}</dt>
            <dd>
              {x.dice[d.idioma]}{' '}
              <span className="menor">
                {d.t('glosario.fuente', { fuente: x.fuente[d.idioma] })}.
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function PaginaDeIniciativas({ d }: { d: Decir }) {
  return (
    <div className="ancho titular">
      <h1>{d.t('iniciativas.titulo')}</h1>
      <p className="entrada">{d.t('iniciativas.entrada')}</p>
      {INICIATIVAS.map((g) => (
        <section key={g.codigo}>
          <h2>{g.gobierno}</h2>
          <ul className="filas">
            {g.iniciativas.map((i) => (
              <li key={i.nombre}>
                <a href={i.direccion} rel="external noopener">
                  {i.nombre}
                </a>{' '}
                <span className="menor">{d.t('iniciativas.externo')}</span>
                <p>{i.que[d.idioma]}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="menor">{d.t('iniciativas.fuente')}</p>
    </div>
  );
}

export function PaginaDeLectura({ d }: { d: Decir }) {
  return (
    <div className="ancho titular">
      <h1>{d.t('leer.titulo')}</h1>
      {COMO_LEER.map((s) => (
        <section key={s.titulo.es}>
          <h2>{s.titulo[d.idioma]}</h2>
          {s.parrafos.map((p) => (
            <p key={p.es}>{p[d.idioma]}</p>
          ))}
        </section>
      ))}
      <p>
        <Enlace d={d} a="/glosario">
          {d.t('nav.glosario')}
        </Enlace>
      </p>
    </div>
  );
}

export function PaginaDeDatos({ d }: { d: Decir }) {
  const ejemplos = [
    `curl -s '${d.sitio}/api/publico/v1/gobiernos?provincia=01&limite=5'`,
    `curl -s '${d.sitio}/api/publico/v1/conjuntos/compromisos?limite=50'`,
    `curl -sO '${d.sitio}/datos/v1/hitos.csv'`,
    `curl -sI '${d.sitio}/datos/v1/pasos.csv' | grep -i etag`,
  ];
  return (
    <div className="ancho titular">
      <h1>{d.t('datos.titulo')}</h1>
      <p className="entrada">{d.t('datos.entrada')}</p>
      <p>
        <a className="boton" href="/datos/v1/todo.zip">
          {d.t('datos.todo')}
        </a>
      </p>
      <section aria-labelledby="conjuntos">
        <h2 id="conjuntos">{d.t('datos.conjuntos')}</h2>
        <ul className="filas">
          {CONJUNTOS.map((c) => (
            <li key={c.nombre} id={c.nombre}>
              {d.t(`conjunto.${c.nombre}`)}{' '}
              <a
                href={`/datos/v1/${c.nombre}.csv`}
                aria-label={`${d.t(`conjunto.${c.nombre}`)}: CSV`}
              >
                CSV
              </a>{' '}
              ·{' '}
              <a
                href={`/datos/v1/${c.nombre}.json`}
                aria-label={`${d.t(`conjunto.${c.nombre}`)}: JSON`}
              >
                JSON
              </a>
            </li>
          ))}
        </ul>
        <p className="menor">{d.t('datos.version')}</p>
        <p className="menor">{d.t('datos.hitos')}</p>
      </section>
      <section aria-labelledby="licencia">
        <h2 id="licencia">{d.t('datos.licencia')}</h2>
        <p>
          {d.t('datos.licenciaTexto')}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/deed.es" rel="license">
            CC BY 4.0
          </a>
        </p>
      </section>
      <section aria-labelledby="api">
        <h2 id="api">{d.t('datos.api')}</h2>
        <p>{d.t('datos.apiTexto')}</p>
        <p>
          <a href="/api/openapi.json">OpenAPI</a> ·{' '}
          <a href="/datos/v1/catalogo.jsonld">{d.t('datos.catalogo')}</a>
        </p>
        <h3>{d.t('datos.ejemplos')}</h3>
        <pre>{ejemplos.join('\n')}</pre>
      </section>
      <section aria-labelledby="diccionario">
        <h2 id="diccionario">{d.t('datos.diccionario')}</h2>
        <p>
          <a href="/datos/v1/diccionario.csv">CSV</a> ·{' '}
          <a href="/datos/v1/diccionario.json">JSON</a>
        </p>
        {CONJUNTOS.map((c) => (
          <details key={c.nombre}>
            <summary>{d.t(`conjunto.${c.nombre}`)}</summary>
            <table className="plegable">
              <thead>
                <tr>
                  <th scope="col">{d.t('datos.campo')}</th>
                  <th scope="col">{d.t('datos.tipo')}</th>
                  <th scope="col">{d.t('datos.significado')}</th>
                </tr>
              </thead>
              <tbody>
                {DICCIONARIO.filter((x) => x.conjunto === c.nombre).map((x) => (
                  <tr key={x.campo}>
                    <th scope="row">
                      <code>{x.campo}</code>
                    </th>
                    <td data-que={d.t('datos.tipo')}>{d.idioma === 'en' ? x.type : x.tipo}</td>
                    <td data-que={d.t('datos.significado')}>
                      {d.idioma === 'en' ? x.meaning : x.significado}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
      </section>
    </div>
  );
}

export const PaginaQueNoEsta = ({ d }: { d: Decir }) => (
  <div className="ancho titular">
    <h1>{d.t('noHallada.titulo')}</h1>
    <p>{d.t('noHallada.texto')}</p>
    <p>
      <Enlace d={d} a="/">
        {d.t('noHallada.volver')}
      </Enlace>
    </p>
  </div>
);
