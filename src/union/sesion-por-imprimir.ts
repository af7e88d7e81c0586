import type { CalendarioService } from '../modules/calendario/calendario.service.js';
import type {
  Anticipacion,
  AsientoPorImprimir,
  DecisionPorImprimir,
  PuntoPorImprimir,
  SesionPorImprimir,
} from '../modules/documentos-producidos/lo-que-se-imprime.js';
import { texto, type Idioma } from '../platform/textos/textos.js';
import { cadena, numero } from './compromiso-por-imprimir.js';
import type { ProcesoLeido } from './proceso-por-imprimir.js';

type Valores = { readonly [campo: string]: unknown };
const objeto = (v: unknown): Valores | null =>
  typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Valores) : null;
const objetos = (v: unknown): readonly Valores[] => (Array.isArray(v) ? (v as Valores[]) : []);
const siNoVacia = (v: Valores): Valores | null => (Object.keys(v).length === 0 ? null : v);

export interface LoDemas {
  readonly idioma: Idioma;
  /** Its body; null: not to be read. */
  readonly organo: ProcesoLeido | null;
  readonly codigoDpa: string | null;
  readonly calendario: Pick<CalendarioService, 'explicar'>;
}

/** A session as its process remembers it, in words. */
export function sesionPorImprimir(s: ProcesoLeido, con: LoDemas): SesionPorImprimir {
  const c = s.contexto as Valores;
  const t = (clave: string, params: Valores = {}): string =>
    texto(con.idioma, `producido.${clave}`, params);
  const opcion = (v: unknown): string | null => {
    const codigo = cadena(v);
    if (codigo === null) return null;
    // The rules of a norm are named by the body that adopted it.
    const clave = `opcion.${codigo}`;
    return s.nombre(clave) ?? con.organo?.nombre(clave) ?? codigo;
  };
  const asientos = asientosDe(con.organo);
  const acta = objeto(c['acta']);
  const convocatoria = objeto(c['convocatoria']);
  const quorum = objeto(c['quorum']);
  const convoco = s.hechos.findLast((h) => h.evento === 'convocarSesion');
  const puntos = objetos(c['puntos']).filter((p) => p['retirado'] !== true);
  return {
    procesoId: s.procesoId,
    titular: s.titular,
    zona: s.zona,
    demo: s.demo,
    observaciones: s.observaciones,
    organo: cadena(con.organo?.contexto['nombre']) ?? t('sinOrgano'),
    numero: cadena(acta?.['numero']) ?? cadena(c['numero']),
    nombre: t('sesionNombre', {
      n: numero(c['ordinal']) ?? 1,
      tipo: (opcion(c['tipo']) ?? '').toLowerCase(),
    }),
    modalidad: opcion(c['modalidad']),
    lugar: [s.decir(c['lugar']), cadena(c['enlace'])].filter((x) => x !== null).join(' · ') || null,
    fecha: cadena(c['fecha']),
    hora: cadena(c['hora']),
    horaDeCierre: cadena(c['fin']),
    segundaConvocatoria: c['llamada'] === 2,
    motivo: s.decir(c['motivo']),
    convoca: null,
    convocadaEl: cadena(convocatoria?.['notificada']) ?? cadena(convocatoria?.['emitida']),
    anticipacion: convoco === undefined ? null : anticipacionDe(c, con),
    puntos: puntos.map((p) => puntoDe(p, s, acta, asientos, t, opcion)),
    asistencia: asistenciaDe(c, s, asientos, opcion, t),
    invitados: objetos(c['invitados']).map((i) =>
      [s.decirPersonal(i['nombre']), cadena(i['institucion'])].filter((x) => x !== null).join(', '),
    ),
    quorum:
      quorum === null
        ? null
        : {
            total: numero(quorum['miembros']) ?? 0,
            requerido: quorum['regla'] === 'sinMinimo' ? null : numero(quorum['requerido']),
            presentes: numero(quorum['presentes']) ?? 0,
            regla: t('formula', { formula: enLetras(cadena(quorum['formula']) ?? '', t) }),
            hay: quorum['hay'] === true,
          },
    acuerdos: objetos(c['acuerdos']).map((a) => ({
      texto: s.decir(a['texto']) ?? '—',
      responsable: [
        texto(con.idioma, `rol.${cadena(a['responsable']) ?? ''}`),
        asientos.get(numero(a['representacion']) ?? -1)?.nombre,
      ]
        .filter((x) => x !== undefined)
        .join(', '),
      hasta: cadena(a['vence']),
    })),
    anexos: (Array.isArray(acta?.['anexos']) ? (acta['anexos'] as string[]) : []).map(
      (id) => s.documento(id) ?? t('documentoReservado'),
    ),
    elaboradaPor: s.decir(acta?.['elaboradaPor']),
    firmantes: firmantesDe(c, s, acta, asientos, t),
    instalada: c['celebrada'] === true || objetos(c['asistencia']).length > 0,
  };
}

interface Asiento {
  readonly nombre: string;
  readonly grupo: string | null;
  /** Its days in the body: of those of another time nobody says that they did not come. */
  readonly desde: string | null;
  readonly hasta: string | null;
}
type Asientos = ReadonlyMap<number, Asiento>;
const asientosDe = (organo: ProcesoLeido | null): Asientos =>
  new Map(
    Object.entries(objeto(organo?.contexto['representaciones']) ?? {}).map(([n, r]) => {
      const v = objeto(r) ?? {};
      return [
        Number(n),
        {
          nombre: cadena(v['nombre']) ?? n,
          grupo: organo?.nombre(`opcion.${cadena(v['sector']) ?? ''}`) ?? cadena(v['sector']),
          desde: cadena(v['desde']),
          hasta: cadena(v['hasta']),
        },
      ] as const;
    }),
  );

/** Letters a printed page has: what rounds down is said in words. */
const enLetras = (formula: string, t: (clave: string, params?: Valores) => string): string =>
  formula
    .replace(/⌊([^⌋]*)⌋/g, (_, x: string) => t('parteEntera', { x }))
    .replace(/⌈([^⌉]*)⌉/g, (_, x: string) => t('haciaArriba', { x }));

function anticipacionDe(c: Valores, con: LoDemas): Anticipacion | null {
  const reglas = objeto(objeto(c['norma'])?.['reglas']);
  const desde = cadena(objeto(c['convocatoria'])?.['notificada']);
  const fecha = cadena(c['fecha']);
  if (reglas === null || desde?.length !== 10 || fecha === null) return null;
  if (reglas['unidadDeAviso'] === 'horas' || c['llamada'] === 2) return null;
  const minimo = numero(
    reglas[c['tipo'] === 'extraordinaria' ? 'avisoExtraordinaria' : 'avisoOrdinaria'],
  );
  if (minimo === null || minimo < 1) return null;
  const cuenta = con.calendario.explicar(desde, minimo, con.codigoDpa);
  return {
    minimo,
    dias: cuenta.conteo.flatMap((d) => (d.numero === null ? [] : [d.fecha])),
    noCuentan: cuenta.conteo.flatMap((d) =>
      d.numero === null
        ? [
            {
              fecha: d.fecha,
              razon:
                d.causas.map((x) => x.nombre).join(', ') ||
                texto(con.idioma, `dia.${d.naturaleza}`).toLowerCase(),
            },
          ]
        : [],
    ),
    cumple: fecha >= cuenta.vence,
    calendario: cuenta.calendario,
  };
}

function puntoDe(
  p: Valores,
  s: ProcesoLeido,
  acta: Valores | null,
  asientos: Asientos,
  t: (clave: string, params?: Valores) => string,
  opcion: (v: unknown) => string | null,
): PuntoPorImprimir {
  const tratado = objeto(p['tratado']);
  const redactado = s.hechos.findLast((h) => h.evento === 'elaborarActa')?.datos['resoluciones'] as
    readonly Valores[] | undefined;
  const enActa = redactado?.find((r) => r['punto'] === p['n']);
  return {
    titulo: s.decir(p['titulo']) ?? '—',
    clase: opcion(p['clase']) ?? '—',
    ponente: s.decir(p['presenta']),
    documentos: (Array.isArray(p['documentos']) ? p['documentos'] : []).map(
      (id) => s.documento(id) ?? t('documentoReservado'),
    ),
    desarrollo:
      s.decir(acta === null ? null : enActa?.['resolucion']) ?? s.decir(tratado?.['resolucion']),
    decision: tratado === null ? null : decisionDe(tratado, s, asientos, t, opcion),
  };
}

/** Where it is enough to have more in favour than against, no number was needed. */
const reglaDicha = (
  regla: string,
  n: number | null,
  t: (clave: string, params?: Valores) => string,
): string => (n === null ? `${regla}.` : t('reglaDeMayoria', { regla, n }));

function decisionDe(
  d: Valores,
  s: ProcesoLeido,
  asientos: Asientos,
  t: (clave: string, params?: Valores) => string,
  opcion: (v: unknown) => string | null,
): DecisionPorImprimir | null {
  const forma = cadena(d['forma']);
  const resultado = cadena(d['resultado']);
  if (forma === null || resultado === null || resultado === 'conocido') return null;
  const contado = forma === 'conteo' || forma === 'nominal';
  const quien = (n: unknown): string => asientos.get(numero(n) ?? -1)?.nombre ?? String(n);
  const dirimente = objeto(d['dirimente']);
  return {
    resultado: t(`resultado.${resultado}`, { forma: (opcion(forma) ?? '').toLowerCase() }),
    regla:
      contado && cadena(d['regla']) !== null
        ? reglaDicha(opcion(d['regla']) ?? '', numero(d['necesarios']), t)
        : null,
    resolucion: s.decir(d['mocion']),
    conteo: contado
      ? {
          aFavor: numero(d['favor']) ?? 0,
          enContra: numero(d['contra']) ?? 0,
          abstenciones: numero(d['abstenciones']) ?? 0,
          enBlanco: numero(d['blancos']) ?? 0,
        }
      : null,
    nominal: Object.entries(siNoVacia(objeto(d['votos']) ?? {}) ?? {}).map(([n, v]) => ({
      asiento: quien(Number(n)),
      voto: opcion(v) ?? '—',
    })),
    dirimente:
      dirimente === null
        ? null
        : t(dirimente['valido'] === true ? 'dirimente' : 'dirimenteSinEfecto', {
            voto: (opcion(dirimente['voto']) ?? '').toLowerCase(),
            razon: s.decir(dirimente['razon']) ?? '',
          }),
    objeciones: [s.decir(d['objeciones'])].filter((x) => x !== null),
    votosSalvados: objetos(d['salvados']).map(
      (v) => `${quien(v['representacion'])}. ${s.decir(v['razon']) ?? ''}`,
    ),
  };
}

function asistenciaDe(
  c: Valores,
  s: ProcesoLeido,
  asientos: Asientos,
  opcion: (v: unknown) => string | null,
  t: (clave: string, params?: Valores) => string,
): readonly AsientoPorImprimir[] {
  const vinieron = objetos(c['asistencia']);
  const presentes = vinieron.map((a) => ({
    representacion: asientos.get(numero(a['representacion']) ?? -1)?.nombre ?? '—',
    grupo: asientos.get(numero(a['representacion']) ?? -1)?.grupo ?? null,
    persona: s.decirPersonal(a['nombre']),
    calidad: opcion(a['calidad']),
    asistio: true,
    nota:
      [
        a['acreditado'] === true ? null : t('porAcreditar'),
        a['modo'] === 'enLinea' ? opcion(a['modo']) : null,
        cadena(a['seRetira']) === null ? null : t('seRetira', { hora: cadena(a['seRetira']) }),
      ]
        .filter((x) => x !== null)
        .join(' · ') || null,
  }));
  const estan = new Set(vinieron.map((a) => numero(a['representacion'])));
  const fecha = cadena(c['fecha']);
  const integraba = ({ desde, hasta }: Asiento): boolean =>
    fecha === null || ((desde === null || desde <= fecha) && (hasta === null || hasta >= fecha));
  return [
    ...presentes,
    ...[...asientos].flatMap(([n, a]) =>
      estan.has(n) || !integraba(a)
        ? []
        : [
            {
              representacion: a.nombre,
              grupo: a.grupo,
              persona: null,
              calidad: null,
              asistio: false,
              nota: null,
            },
          ],
    ),
  ];
}

/** Those who were to sign; before anybody said who, a place for each seat that came. */
function firmantesDe(
  c: Valores,
  s: ProcesoLeido,
  acta: Valores | null,
  asientos: Asientos,
  t: (clave: string, params?: Valores) => string,
): SesionPorImprimir['firmantes'] {
  const dichos = objetos(acta?.['firmantes']);
  if (dichos.length > 0)
    return dichos.map((f) => ({
      nombre: s.decirPersonal(f['nombre']),
      calidad:
        [cadena(f['cargo']), cadena(f['institucion'])].filter((x) => x !== null).join(', ') || '—',
    }));
  const vinieron = objetos(c['asistencia']);
  if (vinieron.length === 0) return [{ nombre: null, calidad: t('presidenciaDelOrgano') }];
  return vinieron.map((a) => ({
    nombre: s.decirPersonal(a['nombre']),
    calidad: asientos.get(numero(a['representacion']) ?? -1)?.nombre ?? '—',
  }));
}
