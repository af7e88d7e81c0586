/** The addresses of the public side, and what is served at each. */
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { aRatos } from '../../platform/a-ratos.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import {
  PaginasPublicas,
  type PaginaServida,
  type PedidoDePagina,
} from '../../platform/paginas-publicas.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { ArchivosDeDatos } from './archivos-de-datos.js';
import { direccionDe } from './direccion.js';
import { filtrar, type FiltroDeGobiernos } from './filtrar.js';
import { pintar } from './imagen.js';
import type { GobiernoPublico, ProvinciaPublica, Rotulos } from './lo-publico.js';
import { MemoriaDePaginas } from './memoria-de-paginas.js';
import { MemoriaPublica } from './memoria-publica.js';
import { feed, novedadesDe } from './novedades.js';
import { PaginaDeCompromiso } from './paginas/compromisos.js';
import { Decir } from './paginas/decir.js';
import { tonoDePaso } from './paginas/etapas.js';
import { fraseDe, PaginaDeGobierno } from './paginas/gobierno.js';
import {
  PaginaDeDatos,
  PaginaDeGlosario,
  PaginaDeIniciativas,
  PaginaDeLectura,
  PaginaQueNoEsta,
} from './paginas/lecturas.js';
import { PaginaDeInicio, PaginaDeLista } from './paginas/listas.js';
import { escribir, type Hoja } from './paginas/marco.js';
import { contar, cumplieron, PaginaDelPais, reales } from './paginas/pais.js';
import { nombreDeNivel } from './paginas/piezas.js';
import { PaginaDeSesion, tituloDeSesion } from './paginas/sesion.js';
import { GUION_DE_VERIFICAR, PaginaDeVerificar } from './paginas/verificar.js';
import { LecturaPublica } from './puertos.js';
import { robots, sitemap } from './rastreadores.js';

/** Everything here, with `/en` in front or without it. */
const PROPIAS =
  /^(\/en)?(\/|\/portal|\/gads|\/gad\/.*|\/pais|\/pais\/imagen\.png|\/iniciativas|\/glosario|\/leer|\/verificar|\/datos|\/datos\/.*)?$/;
/** Of the public API, what is read from the same memory as the pages. */
const DEL_MODELO = /^\/api\/publico\/v1\/(gobiernos|pais|conjuntos)(\/|$)/;
const SUELTAS = new Set([
  '/sitemap.xml',
  '/robots.txt',
  '/novedades.atom',
  '/novedades.rss',
  '/verificar.js',
]);
const POR_PAGINA = 40;
const RECIENTES = 8;
const CON_NOVEDADES = 40;
const HTML = 'text/html; charset=utf-8';

interface Escena {
  readonly d: Decir;
  readonly hoy: string;
  readonly gobiernos: readonly GobiernoPublico[];
  readonly provincias: readonly ProvinciaPublica[];
}
type Hecha = Pick<PaginaServida, 'estado' | 'tipo'> & { readonly cuerpo: string | Buffer };

@Injectable()
export class PaginasDelPortal extends PaginasPublicas {
  private readonly rotulos = new Map<Idioma, Rotulos>();

  constructor(
    @Inject(MemoriaPublica) private readonly memoria: MemoriaPublica,
    @Inject(MemoriaDePaginas) private readonly paginas: MemoriaDePaginas,
    @Inject(LecturaPublica) private readonly lectura: LecturaPublica,
    @Inject(ArchivosDeDatos) private readonly archivos: ArchivosDeDatos,
  ) {
    super();
  }

  override atiende(camino: string): boolean {
    return PROPIAS.test(camino) || SUELTAS.has(camino);
  }

  override cambiaConLaMarca(camino: string): boolean {
    return this.atiende(camino) || DEL_MODELO.test(camino);
  }

  override marca(): Promise<string> {
    return this.memoria.marca();
  }

  override async servir(pedido: PedidoDePagina): Promise<PaginaServida> {
    // Before anything is read: whatever is recorded meanwhile makes another mark.
    const marca = await this.memoria.marca();
    const sitio = pedido.sitio ?? '';
    const archivo = /^\/datos\/v1\/([^/]+)$/.exec(pedido.camino)?.[1];
    if (archivo !== undefined) {
      const suyo = this.archivos.find(archivo, sitio);
      if (suyo !== null)
        return {
          estado: 200,
          tipo: suyo.tipo,
          cuerpo: suyo.cuerpo,
          etag: etagDe(`${marca} ${archivo} ${sitio}`),
          cabeceras: {
            'Content-Disposition': `${archivo.endsWith('.json') || archivo.endsWith('ld') ? 'inline' : 'attachment'}; filename="minga-${archivo}"`,
            Link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
          },
        };
    }
    const clave = `${sitio} ${pedido.camino}?${new URLSearchParams(Object.entries(pedido.consulta).sort(([a], [b]) => (a < b ? -1 : 1))).toString()}`;
    const hecha = await this.paginas.tener(marca, clave, async () => {
      const { cuerpo, ...resto } = await this.hacer(pedido, sitio);
      return { ...resto, cuerpo: Buffer.from(cuerpo) };
    });
    return { ...hecha, etag: hecha.estado === 200 ? hecha.etag : null };
  }

  private async hacer({ camino, consulta }: PedidoDePagina, sitio: string): Promise<Hecha> {
    const { idioma, limpio } = direccionDe(camino);
    const { hoy, gobiernos } = await this.memoria.gobiernos();
    const e: Escena = {
      d: new Decir(idioma, this.rotulosEn(idioma), sitio),
      hoy,
      gobiernos,
      provincias: await this.lectura.provincias(),
    };
    const suelta = await this.suelta(e, limpio);
    if (suelta !== null) return suelta;
    const hoja = (await this.deGobierno(e, limpio)) ?? this.fija(e, limpio, consulta);
    return {
      estado: hoja === null ? 404 : 200,
      tipo: HTML,
      cuerpo: escribir(
        e.d,
        hoja ?? {
          titulo: e.d.t('noHallada.titulo'),
          descripcion: e.d.t('noHallada.texto'),
          camino: limpio,
          contenido: <PaginaQueNoEsta d={e.d} />,
          indexable: false,
        },
        { hoy, hayDemo: gobiernos.some((g) => g.demo) },
      ),
    };
  }

  /** What is no page: feeds, images, what crawlers ask for. */
  private async suelta({ d, gobiernos }: Escena, camino: string): Promise<Hecha | null> {
    if (camino === '/robots.txt')
      return { estado: 200, tipo: 'text/plain; charset=utf-8', cuerpo: robots(d.sitio) };
    if (camino === '/verificar.js')
      return { estado: 200, tipo: 'text/javascript; charset=utf-8', cuerpo: GUION_DE_VERIFICAR };
    if (camino === '/sitemap.xml')
      return {
        estado: 200,
        tipo: 'application/xml; charset=utf-8',
        cuerpo: sitemap(d.sitio, gobiernos),
      };
    if (camino === '/novedades.atom' || camino === '/novedades.rss') {
      const activos = recientes(gobiernos).slice(0, CON_NOVEDADES);
      const todas = [];
      for await (const g of aRatos(activos))
        todas.push(...novedadesDe(d, await this.memoria.fichaDe(g), true));
      return feed(d, { titulo: d.t('novedades.pais'), camino, pagina: '/' }, todas);
    }
    if (camino === '/pais/imagen.png') {
      const cuentas = contar(reales(gobiernos));
      return imagen({
        arriba: d.t('lema'),
        titulo: d.t('pais.titulo'),
        frase: `${d.n(cuentas.conProceso)} / ${d.n(cuentas.n)} ${d.t('inicio.cifra.gobiernos')} ${d.t('inicio.cifra.enProceso')}`,
        pasos: cumplieron(reales(gobiernos)).map((n) => (n > 0 ? 'hecho' : 'no')),
        demo: gobiernos.some((g) => g.demo) ? d.t('demo.marca') : null,
      });
    }
    const [, codigo, cual] =
      /^\/gad\/([\w-]+)\/(novedades\.(?:atom|rss)|imagen\.png)$/.exec(camino) ?? [];
    if (codigo === undefined) return null;
    const f = await this.memoria.ficha(codigo);
    if (f === null) return null;
    const { gobierno: g } = f;
    if (cual !== 'imagen.png')
      return feed(
        d,
        { titulo: d.t('novedades.titulo', { nombre: g.nombre }), camino, pagina: `/gad/${codigo}` },
        novedadesDe(d, f, false),
      );
    return imagen({
      arriba: nombreDeNivel(d, g),
      titulo: g.nombre,
      frase: fraseDe(d, g),
      pasos: g.pasos.map((p) => tonoDePaso(p.estado)),
      demo: g.demo ? d.t('demo.marca') : null,
    });
  }

  private async deGobierno(e: Escena, camino: string): Promise<Hoja | null> {
    const { d } = e;
    const [, codigo, que, id] =
      /^\/gad\/([\w-]+)(?:\/(compromisos|sesiones)\/([\w-]+))?$/.exec(camino) ?? [];
    if (codigo === undefined) return null;
    const f = await this.memoria.ficha(codigo);
    if (f === null) return null;
    const { gobierno: g } = f;
    const suya = {
      camino,
      demo: g.demo,
      imagen: `/gad/${g.codigo}/imagen.png`,
      novedades: {
        camino: `/gad/${g.codigo}/novedades`,
        titulo: d.t('novedades.titulo', { nombre: g.nombre }),
      },
    };
    if (que === undefined)
      return {
        ...suya,
        titulo: g.nombre,
        descripcion: `${g.nombre}: ${fraseDe(d, g)}`,
        contenido: (
          <PaginaDeGobierno
            d={d}
            f={f}
            hoy={e.hoy}
            provincia={nombreDe(e.provincias, g.provincia)}
          />
        ),
      };
    if (que === 'compromisos') {
      const p = f.planes.find((x) => x.compromisos.some((c) => c.id === id));
      const c = p?.compromisos.find((x) => x.id === id);
      if (p === undefined || c === undefined) return null;
      return {
        ...suya,
        titulo: `${c.titulo ?? d.t('compromiso.titulo', { codigo: c.codigo })} · ${g.nombre}`,
        descripcion: c.accion ?? c.problema ?? d.t('compromiso.titulo', { codigo: c.codigo }),
        contenido: <PaginaDeCompromiso d={d} f={f} p={p} c={c} />,
      };
    }
    const o = f.organos.find((x) => x.sesiones.some((s) => s.id === id));
    const s = o?.sesiones.find((x) => x.id === id);
    if (o === undefined || s === undefined) return null;
    return {
      ...suya,
      titulo: `${tituloDeSesion(d, s)} · ${o.nombre} · ${g.nombre}`,
      descripcion: `${tituloDeSesion(d, s)} · ${o.nombre} · ${d.fecha(s.fecha)}`,
      contenido: <PaginaDeSesion d={d} f={f} o={o} s={s} />,
    };
  }

  private fija(e: Escena, camino: string, consulta: PedidoDePagina['consulta']): Hoja | null {
    const { d, gobiernos, provincias } = e;
    const novedades = { camino: '/novedades', titulo: d.t('novedades.pais') };
    switch (camino) {
      case '/':
      case '/portal':
        return {
          titulo: d.t('inicio.titulo'),
          descripcion: d.t('inicio.entrada'),
          camino: '/',
          novedades,
          contenido: (
            <PaginaDeInicio
              d={d}
              cuentas={contar(reales(gobiernos))}
              recientes={recientes(gobiernos).slice(0, RECIENTES)}
              nombreDe={(c) => nombreDe(provincias, c)}
            />
          ),
        };
      case '/gads':
        return lista(e, consulta);
      case '/pais':
        return {
          titulo: d.t('pais.titulo'),
          descripcion: d.t('pais.entrada'),
          camino,
          novedades,
          contenido: <PaginaDelPais d={d} gobiernos={gobiernos} provincias={provincias} />,
        };
      case '/iniciativas':
        return hojaSimple(d, camino, 'iniciativas', <PaginaDeIniciativas d={d} />);
      case '/glosario':
        return hojaSimple(d, camino, 'glosario', <PaginaDeGlosario d={d} />);
      case '/datos':
        return hojaSimple(d, camino, 'datos', <PaginaDeDatos d={d} />);
      case '/verificar':
        return hojaSimple(d, camino, 'verificar', <PaginaDeVerificar d={d} />);
      case '/leer':
        return {
          titulo: d.t('leer.titulo'),
          descripcion: d.t('inicio.entrada'),
          camino,
          contenido: <PaginaDeLectura d={d} />,
        };
      default:
        return null;
    }
  }

  private rotulosEn(idioma: Idioma): Rotulos {
    let suyos = this.rotulos.get(idioma);
    if (suyos === undefined) this.rotulos.set(idioma, (suyos = this.lectura.rotulos(idioma)));
    return suyos;
  }
}

const hojaSimple = (d: Decir, camino: string, cual: string, contenido: React.ReactNode): Hoja => ({
  titulo: d.t(`${cual}.titulo`),
  descripcion: d.t(`${cual}.entrada`),
  camino,
  contenido,
});

function lista({ d, gobiernos, provincias }: Escena, consulta: PedidoDePagina['consulta']): Hoja {
  const { q = '', provincia = '', nivel = '', situacion = '', desde = '' } = consulta;
  const filtro = { q, provincia, nivel, situacion } satisfies FiltroDeGobiernos;
  const elegidos = filtrar(gobiernos, { ...filtro, q: claveBusqueda(q) });
  const inicio = desde === '' ? 0 : elegidos.findIndex((g) => g.codigo === desde) + 1;
  const pagina = elegidos.slice(inicio, inicio + POR_PAGINA);
  const ultimo = pagina.at(-1);
  const quedan = inicio + pagina.length < elegidos.length;
  const dados = Object.entries(filtro).filter(([, v]) => v !== '');
  const siguiente =
    !quedan || ultimo === undefined
      ? null
      : `${d.ir('/gads')}?${new URLSearchParams([...dados, ['desde', ultimo.codigo]]).toString()}`;
  return {
    titulo: d.t('gads.titulo'),
    descripcion: d.t('inicio.entrada'),
    camino: '/gads',
    // What somebody searched is no page of ours.
    indexable: Object.keys(consulta).length === 0,
    contenido: (
      <PaginaDeLista
        d={d}
        filtro={filtro}
        pagina={pagina}
        total={elegidos.length}
        deDemo={elegidos.length - reales(elegidos).length}
        siguiente={siguiente}
        provincias={provincias}
        nombreDe={(c) => nombreDe(provincias, c)}
      />
    ),
  };
}

const nombreDe = (provincias: readonly ProvinciaPublica[], codigo: string | null): string | null =>
  provincias.find((p) => p.codigo === codigo)?.nombre ?? null;

const recientes = (gobiernos: readonly GobiernoPublico[]): readonly GobiernoPublico[] =>
  gobiernos
    .filter((g) => g.ultimaActividad !== null && g.clase !== 'nacional')
    .sort(
      (a, b) =>
        b.ultimaActividad!.localeCompare(a.ultimaActividad!) || a.codigo.localeCompare(b.codigo),
    );

const imagen = async (cartel: Parameters<typeof pintar>[0]): Promise<Hecha> => ({
  estado: 200,
  tipo: 'image/png',
  cuerpo: await pintar(cartel),
});

export const etagDe = (de: string | Buffer): string =>
  `W/"${createHash('sha256').update(de).digest('base64url').slice(0, 27)}"`;
