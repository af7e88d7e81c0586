import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Catalogo } from '../../../src/engine/puertos/catalogo.js';
import {
  CLASES,
  type Clase,
  type Hallazgo,
  type PeticionDeBusqueda,
} from '../../../src/modules/busqueda/busqueda-store.js';
import { Indizador } from '../../../src/modules/busqueda/indizador.js';
import { palabrasBuscadas, palabrasDe } from '../../../src/modules/busqueda/palabras.js';
import { TextoDeDocumentos } from '../../../src/modules/busqueda/puertos.js';
import { tablaCon } from '../../../src/modules/documentos/tabla-de-visibilidad.js';
import { reglasDe } from '../../../src/modules/documentos/visibilidad.js';
import { type Alcance, alcanceDe } from '../../../src/platform/alcance.js';
import { claveBusqueda } from '../../../src/platform/clave-busqueda.js';
import { AHORA, avanzar, type Banco, HOY, sha, unaDesignacion, unaRaiz } from '../fabrica.js';
import { ambito, corte, NACION, todo } from '../listas.js';

/** No procedure has a name, and each file says what its hash stands for. */
class SinCatalogo extends Catalogo {
  override get(): never {
    throw new Error('none');
  }
  override find = () => null;
  override findVigente = () => null;
  override todos = () => [];
}
class Textos extends TextoDeDocumentos {
  readonly de = new Map<string, string>();
  override async leer(sha256: string): Promise<string> {
    return this.de.get(sha256) ?? '';
  }
}

/** The same things found whatever the database: every set is written here, and checked on both. */
export function exerciseBusqueda(banco: () => Banco): void {
  describe('búsqueda', () => {
    const textos = new Textos();
    let indizador: Indizador;
    beforeAll(() => {
      indizador = new Indizador(banco().persistencia.busqueda, new SinCatalogo(), textos);
    });

    const alDia = async (): Promise<void> => {
      while ((await indizador.atender()) > 0);
    };
    const peticion = (q: string, clase: Clase, alcance: Alcance): PeticionDeBusqueda => ({
      palabras: palabrasBuscadas(q),
      clase,
      documentos: { visibles: reglasDe(alcance), tabla: tablaCon([], HOY), hoy: HOY },
      hoy: HOY,
    });
    const hallados = (q: string, clase: Clase, alcance: Alcance = NACION): Promise<Hallazgo[]> =>
      todo((c) => banco().persistencia.busqueda.buscar(alcance, peticion(q, clase, alcance), c), 3);
    const ids = async (q: string, clase: Clase, alcance: Alcance = NACION): Promise<string[]> =>
      (await hallados(q, clase, alcance)).map((h) => h.id);

    async function gobierno(nombre: string, gremio: string | null = 'AME'): Promise<string> {
      const id = uuid();
      await banco().sql(
        `insert into titular (id, clase, nivel, nombre, nombre_oficial, clave_busqueda, gremio, zona)
         values ($1, 'gad', 'municipal', $2, $3, $4, $5, 'America/Guayaquil')`,
        [id, nombre, `Gobierno Autónomo de ${nombre}`, claveBusqueda(nombre), gremio],
      );
      return id;
    }
    async function persona(nombre: string): Promise<string> {
      const id = uuid();
      await banco().sql(
        `insert into persona (id, clase, nombre, clave_busqueda, creada_en) values ($1, 'persona', $2, $3, $4)`,
        [id, nombre, claveBusqueda(nombre), AHORA],
      );
      return id;
    }
    async function documento(
      titularId: string | null,
      titulo: string,
      mas: {
        texto?: string;
        numero?: string;
        visibilidad?: 'publico' | 'interno' | 'personal';
      } = {},
    ): Promise<string> {
      const id = uuid();
      const sha256 = sha(id);
      if (mas.texto !== undefined) textos.de.set(sha256, mas.texto);
      await banco().persistencia.documentos.crear(
        {
          id,
          version: 1,
          titularId,
          titulo,
          tipos: ['oficio'],
          instrumento: 'resolucion',
          organo: null,
          numero: mas.numero ?? null,
          sistema: null,
          fechaEmision: null,
          fechaRecepcion: null,
          firmado: true,
          aprobado: false,
          visibilidad: mas.visibilidad ?? 'interno',
          visibilidadFija: true,
          reserva: null,
          nombre: 'a.pdf',
          mime: 'application/pdf',
          tamano: 1,
          sha256,
          subidoPor: uuid(),
          subidoEn: AHORA,
          motivo: null,
          retiro: null,
          claveBusqueda: claveBusqueda(titulo),
        },
        null,
      );
      return id;
    }
    /** A line with a free text (or a personal one); gives its reference. */
    async function conTexto(
      raizId: string,
      texto: string,
      clase: 'texto' | 'personal' = 'texto',
    ): Promise<string> {
      const ref = `texto:${sha(uuid())}`;
      const secuencia = await avanzar(banco().persistencia, raizId);
      await banco().sql(
        `insert into texto (raiz_id, secuencia, campo, ref, clase, sal, texto) values ($1, $2, $3, $4, $5, 's', $6)`,
        [raizId, secuencia, `campo-${ref.slice(-6)}`, ref, clase, texto],
      );
      return ref;
    }

    it('gobiernos por cualquier palabra de su nombre, sin acentos, primero los que se llaman así', async () => {
      const [uno, dos, tres] = [
        await gobierno('Ñuquí'),
        await gobierno('San José de Ñuquí Alto'),
        await gobierno('Nuquipamba'),
      ];
      await alDia();
      expect(await ids('ÑUQUI', 'gobierno')).toEqual([uno, tres, dos]);
      expect(await ids('alto nuq', 'gobierno')).toEqual([dos]);
      expect(await ids('uqui', 'gobierno')).toEqual([]);
      // The territory comes first.
      const suyo = alcanceDe('c', [ambito('pocl', dos)]);
      expect(await ids('nuqui', 'gobierno', suyo)).toEqual([dos]);
      expect(
        await ids('nuqui', 'gobierno', alcanceDe('c', [ambito('gremio', null, 'CONGOPE')])),
      ).toEqual([]);

      await banco().sql(
        `update titular set nombre = 'Rebautizada', clave_busqueda = 'rebautizada' where id = $1`,
        [tres],
      );
      await banco().sql(`update titular set nombre_oficial = 'Otro' where id = $1`, [tres]);
      await alDia();
      expect(await ids('nuquipamba', 'gobierno')).toEqual([]);
      expect(await ids('rebautizada', 'gobierno')).toEqual([tres]);
    });

    it('documentos por título, número, instrumento y lo que dice su archivo, según quién los lee', async () => {
      const [a, b] = [await gobierno('Zarumilla'), await gobierno('Zapotal', 'CONGOPE')];
      const interno = await documento(a, 'Informe de transparencia', {
        numero: 'ZX-068-2022',
        texto: 'El páramo y la quebrada fueron declarados de interés público.',
      });
      const publico = await documento(b, 'Páramo abierto', { visibilidad: 'publico' });
      const personal = await documento(a, 'Asistentes al taller del páramo', {
        visibilidad: 'personal',
      });
      const nacional = await documento(null, 'Directrices del páramo', { visibilidad: 'publico' });
      // The file takes long: meanwhile the document is found by its title.
      await indizador.ponerAlDia();
      expect([
        await ids('transparencia zx', 'documento'),
        await ids('quebrada', 'documento'),
      ]).toEqual([[interno], []]);
      await alDia();
      const orden = (xs: string[]): string[] => [...xs].sort();
      expect(orden(await ids('paramo', 'documento'))).toEqual(
        orden([interno, publico, personal, nacional]),
      );
      expect(await ids('zx 068 2022', 'documento')).toEqual([interno]);
      expect(await ids('resolución transp', 'documento')).toEqual([interno]);
      expect(await ids('quebrada declarados', 'documento')).toEqual([interno]);
      const delegado = alcanceDe('d', [ambito('delegado', a)]);
      expect(orden(await ids('paramo', 'documento', delegado))).toEqual(
        orden([interno, personal, nacional]),
      );
      // Who sits in the forum reads what is internal, and not what holds people's data.
      const foro = alcanceDe('f', [ambito('foro', a)]);
      expect(orden(await ids('paramo', 'documento', foro))).toEqual(orden([interno, nacional]));
      const ajeno = alcanceDe('x', [ambito('pocl', b)]);
      expect(orden(await ids('paramo', 'documento', ajeno))).toEqual(orden([publico, nacional]));
      expect(
        await banco().persistencia.busqueda.contar(
          ajeno,
          peticion('paramo', 'documento', ajeno),
          10,
        ),
      ).toBe(2);
      const [h] = await hallados('quebrada', 'documento');
      expect(h).toMatchObject({
        clase: 'documento',
        titulo: 'Informe de transparencia',
        numero: 'ZX-068-2022',
      });
    });

    it('por su versión pública un documento se halla por el título público, y nada más', async () => {
      const a = await gobierno('Yantzaza');
      const id = await documento(a, 'Lista con nombres reservados', {
        visibilidad: 'personal',
        texto: 'secretísimo',
      });
      await banco().sql(
        `insert into documento_publico (documento_id, numero, version, titulo, clave_busqueda, tapado, nombre, mime,
           tamano, sha256, subido_por, subido_en)
         values ($1, 1, 1, 'Lista tachada', 'lista tachada', '[]', 'b.pdf', 'application/pdf', 1, $2, 'c', $3)`,
        [id, sha('tachada'), AHORA],
      );
      await alDia();
      const foro = alcanceDe('f', [ambito('foro', a)]);
      expect(await ids('tachada', 'documento', foro)).toEqual([id]);
      expect(await ids('reservados', 'documento', foro)).toEqual([]);
      expect(await ids('secretisimo', 'documento', foro)).toEqual([]);
      const [visto] = await hallados('tachada', 'documento', foro);
      expect(visto).toMatchObject({ titulo: 'Lista tachada', cuerpo: null, numero: null });
    });

    it('lo retirado deja de hallarse', async () => {
      const a = await gobierno('Xima');
      const id = await documento(a, 'Ordenanza retractada');
      await alDia();
      expect(await ids('retractada', 'documento')).toEqual([id]);
      await banco().sql(
        `update documento_version set retiro_clase = 'oculto', retiro = '{}' where documento_id = $1`,
        [id],
      );
      expect(await ids('retractada', 'documento')).toEqual([]);
      await alDia();
      const [fila] = await banco().sql(
        `select count(*) as n from busqueda where clase = 'documento' and id = $1`,
        [id],
      );
      expect(Number(fila?.['n'])).toBe(0);
    });

    it('personas solo a quien puede verlas, con sus cargos de su territorio', async () => {
      const [a, b] = [await gobierno('Vilcabamba'), await gobierno('Vinces')];
      const [p, q] = [
        await persona('Persona Ficticia Ágata'),
        await persona('Persona Ficticia Agatón'),
      ];
      await unaDesignacion(banco(), { personaId: p, rol: 'pocl', titularId: a });
      await unaDesignacion(banco(), { personaId: p, rol: 'delegado', titularId: b });
      await unaDesignacion(banco(), { personaId: q, rol: 'delegado', titularId: b });
      await alDia();
      expect(await ids('ficticia agat', 'persona')).toEqual([p, q]);
      const deA = alcanceDe('c', [ambito('delegado', a)]);
      const [sola, ...otras] = await hallados('agat', 'persona', deA);
      expect(otras).toEqual([]);
      expect(sola).toMatchObject({ id: p, cargos: [{ rol: 'pocl', titularNombre: 'Vilcabamba' }] });
      await banco().sql('delete from designacion where persona_id = $1', [q]);
      await banco().sql('delete from persona where id = $1', [q]);
      expect(await ids('agaton', 'persona')).toEqual([]);
    });

    it('textos del historial: los personales no, los borrados tampoco', async () => {
      const a = await gobierno('Urcuquí');
      const raiz = await unaRaiz(banco(), a);
      const libre = await conTexto(raiz, 'Se pospuso por la erupción del volcán.');
      await conTexto(raiz, 'Cédula del volcánico', 'personal');
      await alDia();
      expect(await ids('volcan', 'texto')).toEqual([libre]);
      expect(await ids('volcan', 'texto', alcanceDe('c', [ambito('pocl', uuid())]))).toEqual([]);
      expect(await ids('urcuqui', 'proceso')).toEqual([raiz]);
      const [h] = await hallados('volcan', 'texto');
      expect(h).toMatchObject({ raizId: raiz, texto: 'Se pospuso por la erupción del volcán.' });
      await banco().sql(`update texto set texto = null where ref = $1`, [libre]);
      const [fila] = await banco().sql(
        `select count(*) as n from busqueda where clase = 'texto' and id = $1`,
        [libre],
      );
      expect(Number(fila?.['n'])).toBe(0);
      expect(await ids('volcan', 'texto')).toEqual([]);
    });

    it('lo que cambia mientras se indiza queda pendiente', async () => {
      const { busqueda } = banco().persistencia;
      const id = await gobierno('Taisha');
      const [pendiente] = (await busqueda.pendientes(['gobierno'], 100)).filter((p) => p.id === id);
      await banco().sql(
        `update titular set nombre = 'Taishita', nombre_oficial = 'Taishita', clave_busqueda = 'taishita' where id = $1`,
        [id],
      );
      await busqueda.indexar([
        {
          pendiente: pendiente!,
          entrada: {
            titularId: id,
            orden: 'taisha',
            claveTitulo: 'taisha',
            palabras: ['taisha'],
            cuerpo: null,
          },
        },
      ]);
      expect(await ids('taisha', 'gobierno')).toEqual([id]);
      await alDia();
      expect(await ids('taisha', 'gobierno')).toEqual([]);
      expect(await ids('taishita', 'gobierno')).toEqual([id]);
    });

    it('lo escrito en la caja son palabras y nunca órdenes', async () => {
      const raro = await gobierno(`O'Higgins "El Grande" & (Compañía) * NOT -- ñ:1`);
      await alDia();
      expect(await ids(`o'higgins "el grande" & (compañia) * NOT -- n:1`, 'gobierno')).toEqual([
        raro,
      ]);
      for (const q of [`' OR 1=1`, '"', `\\' & !`, 'a:*b', 'NEAR(', `%_%`])
        await expect(ids(`${q} zzz`, 'gobierno')).resolves.toEqual([]);
    });

    it('halla lo mismo que mirar uno por uno, en cada base', async () => {
      // Reproducible, with words that begin like others, accents, digits and what is no letter.
      const silabas = [
        'ña',
        'ña2',
        'qui',
        'quí',
        'to',
        'Tó',
        'x',
        'x-1',
        'ü',
        'º',
        '—',
        '2025',
        'ss',
        'ﬁ',
      ];
      let semilla = 7;
      const azar = (n: number): number => {
        semilla = (semilla * 1_103_515_245 + 12_345) % 2_147_483_648;
        return semilla % n;
      };
      const palabra = (): string =>
        Array.from({ length: 1 + azar(3) }, () => silabas[azar(silabas.length)]).join('');
      const nombres = new Map<string, string>();
      for (let i = 0; i < 120; i++) {
        const nombre = `Zzq ${Array.from({ length: 1 + azar(4) }, palabra).join([' ', '-', ', '][azar(3)])}`;
        nombres.set(await gobierno(nombre), nombre);
      }
      await alDia();
      for (let i = 0; i < 60; i++) {
        const buscadas = palabrasBuscadas(
          `zzq ${palabra()}${azar(2) === 0 ? ` ${palabra()}` : ''}`,
        );
        const esperados = [...nombres]
          .filter(([, n]) => {
            const suyas = palabrasDe(n, `Gobierno Autónomo de ${n}`);
            return buscadas.every((b) => suyas.some((s) => s.startsWith(b)));
          })
          .map(([id]) => id)
          .sort();
        const { elementos } = await banco().persistencia.busqueda.buscar(
          NACION,
          peticion(buscadas.join(' '), 'gobierno', NACION),
          corte(),
        );
        expect([
          buscadas,
          elementos
            .map((h) => h.id)
            .sort()
            .slice(0, 100),
        ]).toEqual([buscadas, esperados.slice(0, 100)]);
      }
    }, 120_000);

    it('toda clase se puede preguntar con todo alcance', async () => {
      for (const clase of CLASES)
        for (const alcance of [
          NACION,
          alcanceDe('c', []),
          alcanceDe('c', [ambito('gremio', null, 'AME')]),
        ])
          await expect(ids('persona', clase, alcance)).resolves.toBeDefined();
    });
  });
}
