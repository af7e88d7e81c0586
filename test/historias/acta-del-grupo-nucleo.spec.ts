/**
 * The acta AM-2025-03 of the Grupo Núcleo, entered through the ordinary door of the titular nacional and read back equal,
 * field by field. Its words are the source's: they are read where it lies beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Puerta, type Programa, type Respuesta } from '../http/puerta.js';

const CARPETA = new URL('../../../shared/seeds/', import.meta.url);
const conFuente = existsSync(CARPETA) ? it : it.skip; // reason: the source is not part of the product

interface Leida {
  readonly numero: string;
  readonly fecha: string;
  readonly hora: string;
  readonly fin: string;
  readonly lugar: string;
  readonly grupos: readonly { readonly grupo: string; readonly instituciones: readonly string[] }[];
  readonly puntos: readonly { readonly titulo: string; readonly resolucion: string }[];
  readonly elaboradaPor: string;
  readonly firmantes: readonly { readonly cargo: string; readonly institucion: string }[];
}

function leerFuente(): Leida {
  const archivo = readdirSync(CARPETA).find((f) => f.startsWith('003_'))!;
  const texto = readFileSync(new URL(archivo, CARPETA), 'utf8');
  const campo = (nombre: string): string =>
    new RegExp(`^${nombre}:[ \\t]*(.*)$`, 'm').exec(texto)![1]!.trim();
  const [d, m, a] = campo('Fecha').split('/');
  const [hora, fin] = campo('Hora').split(' a ');
  const asistentes = campo('Asistentes')
    .replace(/<\/?p>/g, '')
    .replace(/^Miembros: /, '');
  const GRUPOS = [
    'Funciones del Estado',
    'Organizaciones de Sociedad Civil',
    'Academia',
    'Sector Privado',
    'Niveles de Gobierno',
  ];
  const grupos = GRUPOS.map((grupo, i) => {
    const desde = asistentes.indexOf(`${grupo}: `) + grupo.length + 2;
    const hasta = i + 1 < GRUPOS.length ? asistentes.indexOf(`${GRUPOS[i + 1]}: `) : undefined;
    const lista = asistentes.slice(desde, hasta).trim().replace(/\.$/, '');
    const partes = lista.split(', ');
    // The last of the first group is joined with «y».
    const ultima = partes.pop()!;
    const dos = / y (Superintendencia .*)$/.exec(ultima);
    return {
      grupo,
      instituciones:
        dos === null ? [...partes, ultima] : [...partes, ultima.slice(0, dos.index), dos[1]!],
    };
  });
  const puntos = [...texto.matchAll(/^\d\. (.+)\t(.+)$/gm)].map(([, titulo, resolucion]) => ({
    titulo: titulo!.trim(),
    resolucion: resolucion!.trim(),
  }));
  const bloques = texto
    .slice(texto.indexOf('Anexos:') + 'Anexos:'.length)
    .split(/\n\s*\n/)
    .map((b) =>
      b
        .trim()
        .split('\n')
        .map((l) => l.trim()),
    )
    .filter((b) => b[0] !== '');
  return {
    numero: /Acta Nro\. (\S+)/.exec(texto)![1]!,
    fecha: `${a}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`,
    hora: hora!,
    fin: fin!,
    lugar: campo('Lugar'),
    grupos,
    puntos,
    elaboradaPor: campo('Elaborado por'),
    firmantes: bloques.map(([cargo, ...resto]) => ({
      cargo: cargo!,
      institucion: resto.join(' · '),
    })),
  };
}

let puerta: Puerta;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  puerta.reloj.instante = Date.parse('2025-06-16T15:00:00Z');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

function bien(r: Respuesta): Respuesta {
  if (r.estado >= 300) throw new Error(JSON.stringify(r.cuerpo));
  return r;
}

conFuente('AM-2025-03 goes in and comes out equal, field by field', async () => {
  const acta = leerFuente();
  expect(acta.grupos.map((g) => g.instituciones.length)).toEqual([3, 3, 3, 3, 2]);
  expect(acta.puntos).toHaveLength(4);
  expect(acta.firmantes).toHaveLength(3);

  const titulares = bien(await poc.get('/api/titulares?clase=nacional')).cuerpo.elementos;
  const nacion = titulares[0].id as string;
  const documento = await poc.documento(nacion, ['acta_sesion'], { numero: acta.numero });
  const consta = {
    modo: 'consumado',
    ocurridoEn: acta.fecha,
    actuadoPor: { rol: 'grupoNucleo', documento },
  };
  const organo = bien(
    await poc.post('/api/procesos', {
      procedimiento: 'organo',
      titular: nacion,
      asunto: 'grupoNucleo',
      entrada: { clase: 'grupoNucleo', nombre: 'Grupo Núcleo' },
    }),
  ).cuerpo.id as string;
  const sector = (grupo: string): string =>
    grupo === 'Academia'
      ? 'academia'
      : grupo === 'Sector Privado'
        ? 'privado'
        : grupo === 'Organizaciones de Sociedad Civil'
          ? 'sociedadCivil'
          : 'publico';
  const sillas = acta.grupos.flatMap((g) =>
    g.instituciones.map((nombre, i) => ({
      clase: 'institucion',
      nombre,
      sector: sector(g.grupo),
      funcion: g.grupo === 'Funciones del Estado' && i === 0 ? 'secretariaTecnica' : 'vocal',
      voto: true,
    })),
  );
  bien(await poc.transitar(organo, 'constituirOrgano', { representaciones: sillas }, consta));
  const { asunto } = bien(await poc.get(`/api/organos/${organo}`)).cuerpo.siguienteSesion;
  const sesion = bien(
    await poc.post('/api/procesos', {
      procedimiento: 'sesion',
      titular: nacion,
      asunto,
      entrada: { tipo: 'ordinaria', numero: acta.numero, historica: true },
    }),
  ).cuerpo.id as string;
  const CLASES = ['protocolario', 'resolutivo', 'informativo', 'informativo'];
  bien(
    await poc.transitar(
      sesion,
      'celebrarSesion',
      {
        fecha: acta.fecha,
        hora: acta.hora,
        fin: acta.fin,
        modalidad: 'virtual',
        lugar: acta.lugar,
        asistencia: sillas.map((_, i) => ({
          representacion: i + 1,
          calidad: 'principal',
          modo: 'enLinea',
        })),
        agregados: acta.puntos.map((p, i) => ({ titulo: p.titulo, clase: CLASES[i] })),
        decisiones: [
          { punto: 1, forma: 'unanimidad' },
          { punto: 2, forma: 'consenso' },
          { punto: 3, forma: 'conocido' },
          { punto: 4, forma: 'consenso' },
        ],
      },
      consta,
    ),
  );
  bien(
    await poc.transitar(
      sesion,
      'elaborarActa',
      {
        numero: acta.numero,
        elaboradaPor: acta.elaboradaPor,
        resoluciones: acta.puntos.map((p, i) => ({ punto: i + 1, resolucion: p.resolucion })),
        anexos: [],
        firmantes: acta.firmantes,
      },
      consta,
    ),
  );
  bien(await poc.transitar(sesion, 'aprobarActa', { forma: 'enLaSiguiente' }, consta));
  bien(
    await poc.transitar(
      sesion,
      'firmarActa',
      {
        acta: documento,
        firmas: [1, 2, 3].map((firmante) => ({ firmante, forma: 'electronica' })),
      },
      consta,
    ),
  );

  const s = bien(await poc.get(`/api/sesiones-de-organo/${sesion}`)).cuerpo;
  const nombreDe = new Map(
    (s.representaciones as { numero: number; nombre: string }[]).map((r) => [r.numero, r.nombre]),
  );
  let n = 0;
  const salida: Leida = {
    numero: s.acta.numero,
    fecha: s.fecha,
    hora: s.hora,
    fin: s.fin,
    lugar: s.lugar,
    grupos: acta.grupos.map((g) => ({
      grupo: g.grupo,
      instituciones: g.instituciones.map(() => nombreDe.get(s.asistencia[n++].representacion)!),
    })),
    puntos: s.puntos.map((p: { titulo: string; tratado: { resolucion: string } }) => ({
      titulo: p.titulo,
      resolucion: p.tratado.resolucion,
    })),
    elaboradaPor: s.acta.elaboradaPor,
    firmantes: s.acta.firmantes.map((f: { cargo: string; institucion: string }) => ({
      cargo: f.cargo,
      institucion: f.institucion,
    })),
  };
  expect(salida).toEqual(acta);
  expect(s.puntos[0].tratado).toMatchObject({ forma: 'unanimidad', resultado: 'aprobado' });
  expect(s.acta.anexos).toEqual([]);
  expect(s.acta.firmada.documento).toBe(documento);
  expect(s.estados).toEqual(['actaFirmada']);
});
