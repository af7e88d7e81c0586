/** What each act of a session leaves written in it. */
import type { Hechos } from '../contrato.js';
import type { Acta, Asistente, ContextoSesion, Parte } from './contexto.js';
import { decidir } from './decidir.js';
import type { Mesa } from './decidir.js';
import { conEscalamientos, modificar, puntosDe } from './orden-del-dia.js';
import { dirime, organoDe, quorumDe, reglasDe, sentar, sentarATodos } from './presencia.js';

// Each act's own schema gave them their shape; of what already happened any of them may be unknown.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Datos = any;

const delOrgano = (c: ContextoSesion, h: Hechos): Pick<Parte, 'clase' | 'norma'> => {
  const o = organoDe(h);
  return { clase: o?.clase ?? c.clase, norma: o?.norma ?? c.norma };
};
const termino = (h: Hechos, clave: string): { dias: number | null; calendario: string | null } => ({
  dias: h.terminos[clave]?.dias ?? null,
  calendario: h.terminos[clave]?.calendario ?? null,
});

export const convocar = (c: ContextoSesion, d: Datos, h: Hechos): Parte => ({
  ...delOrgano(c, h),
  fecha: d.fecha ?? null,
  hora: d.hora ?? null,
  modalidad: d.modalidad ?? null,
  lugar: d.lugar ?? null,
  enlace: d.enlace ?? null,
  motivo: d.motivo ?? null,
  informePrevio: d.informePrevio ?? c.informePrevio,
  puntos: conEscalamientos(puntosDe(d.puntos, 1, false), h),
  convocatoria: {
    emitida: h.ocurridoEn,
    notificada: d.notificadaEl ?? null,
    ...termino(h, 'anticipacion'),
    canal: d.canal ?? null,
    documento: d.convocatoria ?? null,
  },
});

export const convocarDeNuevo = (c: ContextoSesion, d: Datos, h: Hechos): Parte => ({
  llamada: 2,
  fecha: d.fecha ?? null,
  hora: d.hora ?? null,
  lugar: d.lugar ?? c.lugar,
  asistencia: [],
  invitados: [],
  convocatoria: {
    emitida: h.ocurridoEn,
    notificada: d.notificadaEl ?? null,
    ...termino(h, 'celebrar'),
    canal: c.convocatoria?.canal ?? null,
    documento: d.convocatoria ?? null,
  },
});

function abrir(c: ContextoSesion, d: Datos, h: Hechos): Parte {
  const asistencia = [...sentarATodos(h, d.asistencia, c)];
  const preside: number | null = d.preside ?? porDefecto(h, asistencia);
  const quorum = quorumDe(h, c, asistencia);
  return {
    ...delOrgano(c, h),
    asistencia,
    invitados: (d.invitados ?? []).map((i: { nombre?: string; institucion: string }) => ({
      nombre: i.nombre ?? null,
      institucion: i.institucion,
    })),
    preside,
    conDirimente: dirime(h, asistencia, preside, d.delegacionDePresidencia ?? null),
    informePrevio: d.informePrevio ?? c.informePrevio,
    miembros: quorum.miembros,
    quorum,
  };
}
/** The presidency, if it is there. */
const porDefecto = (h: Hechos, asistencia: readonly Asistente[]): number | null => {
  const p = organoDe(h)?.miembros.find((m) => m.preside)?.numero;
  return p !== undefined && asistencia.some((a) => a.representacion === p) ? p : null;
};

export const instalar = (c: ContextoSesion, d: Datos, h: Hechos): Parte => ({
  ...abrir(c, d, h),
  hora: d.hora ?? c.hora,
  puntos: modificar(c, d.agregados, d.retirados),
});
export const sinQuorum = (c: ContextoSesion, d: Datos, h: Hechos): Parte => ({
  ...abrir(c, d, h),
  diasDeSegunda: (organoDe(h)?.norma ?? c.norma)?.reglas.diasDeSegunda ?? null,
});

export function mover(c: ContextoSesion, d: Datos, h: Hechos): Parte {
  const es = (a: Asistente): boolean =>
    a.representacion === d.representacion && a.calidad === d.calidad && a.seRetira === null;
  const asistencia =
    d.movimiento === 'seRetira'
      ? c.asistencia.map((a) => (es(a) ? { ...a, seRetira: d.hora ?? '00:00' } : a))
      : c.asistencia.some(es)
        ? c.asistencia
        : [
            ...c.asistencia,
            sentar({ ...d, llega: d.hora }, organoDe(h)?.miembros ?? [], reglasDe(h, c)),
          ];
  const quorum = quorumDe(h, c, asistencia);
  return { asistencia, quorum, miembros: quorum.miembros };
}

const mesaDe = (c: ContextoSesion, h: Hechos): Mesa => ({
  reglas: reglasDe(h, c),
  asistencia: c.asistencia,
  miembros: c.miembros ?? 0,
  preside: c.preside,
  conDirimente: c.conDirimente,
});
export const decidirPunto = (c: ContextoSesion, d: Datos, h: Hechos): Parte =>
  decidir(mesaDe(c, h), c, d);

/** As the meeting would have left it, point by point. */
export function celebrar(c: ContextoSesion, d: Datos, h: Hechos): Parte {
  const fecha = d.fecha ?? h.ocurridoEn;
  const parte = {
    ...abrir(c, d, h),
    fecha,
    hora: d.hora ?? c.hora,
    fin: d.fin ?? null,
    modalidad: d.modalidad ?? c.modalidad,
    lugar: d.lugar ?? c.lugar,
    puntos: conEscalamientosSiNoHay(c, modificar(c, d.agregados, d.retirados), h),
    celebrada: true,
  };
  let decidido = { puntos: parte.puntos, acuerdos: c.acuerdos };
  const abierta: ContextoSesion = { ...c, ...parte };
  for (const decision of d.decisiones ?? [])
    decidido = decidir(mesaDe(abierta, h), decidido, decision);
  return { ...parte, ...decidido };
}
/** Those of a session that was called were put there when it was. */
const conEscalamientosSiNoHay = (
  c: ContextoSesion,
  puntos: ContextoSesion['puntos'],
  h: Hechos,
): ContextoSesion['puntos'] => (c.convocatoria === null ? conEscalamientos(puntos, h) : puntos);

const ACTA_NUEVA: Omit<Acta, 'version'> = {
  numero: null,
  elaboradaPor: null,
  elaboradaEl: null,
  anexos: [],
  firmantes: [],
  generada: null,
  aprobada: null,
  firmada: null,
  publicada: null,
  aclaratorias: [],
};
export function elaborar(c: ContextoSesion, d: Datos, h: Hechos): Parte {
  const resoluciones = new Map<number, string>(
    (d.resoluciones ?? []).map((r: { punto: number; resolucion: string }) => [
      r.punto,
      r.resolucion,
    ]),
  );
  return {
    numero: d.numero ?? c.numero,
    puntos: c.puntos.map((p) => {
      const resolucion = resoluciones.get(p.n);
      return resolucion === undefined
        ? p
        : {
            ...p,
            tratado: {
              ...(p.tratado ?? {
                forma: 'conocido' as const,
                resultado: 'conocido' as const,
                regla: null,
                necesarios: null,
                presentes: 0,
                favor: 0,
                contra: 0,
                abstenciones: 0,
                blancos: 0,
                votos: null,
                dirimente: null,
                salvados: [],
                mocion: null,
                objeciones: null,
              }),
              resolucion,
            },
          };
    }),
    acta: {
      ...ACTA_NUEVA,
      version: (c.acta?.version ?? 0) + 1,
      numero: d.numero ?? c.acta?.numero ?? c.numero,
      elaboradaPor: d.elaboradaPor ?? null,
      elaboradaEl: h.ocurridoEn,
      anexos: d.anexos ?? [],
      firmantes: (d.firmantes ?? []).map((f: Partial<Acta['firmantes'][number]>) => ({
        nombre: f.nombre ?? null,
        cargo: f.cargo ?? null,
        institucion: f.institucion ?? '—',
        representacion: f.representacion ?? null,
      })),
    },
  };
}
const acta = (c: ContextoSesion, cambio: Partial<Acta>): Parte => ({
  acta: { ...ACTA_NUEVA, version: 1, ...c.acta, ...cambio },
});
const huella = (h: Hechos, id: string | undefined): string => h.documentos[id ?? '']?.sha256 ?? '';

export const registrarGenerada = (c: ContextoSesion, d: Datos, h: Hechos): Parte =>
  d.acta === undefined
    ? {}
    : acta(c, { generada: { documento: d.acta, sha256: huella(h, d.acta) } });
export const aprobar = (c: ContextoSesion, d: Datos, h: Hechos): Parte =>
  acta(c, {
    aprobada: { fecha: h.ocurridoEn, forma: d.forma ?? 'enLaSiguiente' },
    ...(d.acta === undefined ? {} : { generada: { documento: d.acta, sha256: huella(h, d.acta) } }),
  });
export const firmar = (c: ContextoSesion, d: Datos, h: Hechos): Parte =>
  acta(c, {
    firmada: {
      fecha: h.ocurridoEn,
      documento: d.acta ?? '',
      sha256: huella(h, d.acta),
      firmas: d.firmas ?? [],
    },
  });
export const publicar = (c: ContextoSesion, d: Datos): Parte =>
  acta(c, { publicada: d.publicacion ?? null });
export const aclarar = (c: ContextoSesion, d: Datos, h: Hechos): Parte =>
  acta(c, {
    aclaratorias: [
      ...(c.acta?.aclaratorias ?? []),
      { fecha: h.ocurridoEn, documento: d.aclaratoria ?? '', motivo: d.motivo ?? '' },
    ],
  });
