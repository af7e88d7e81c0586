import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Carta } from '../../../src/modules/canales/carta-store.js';
import type { Envio } from '../../../src/modules/canales/envio-store.js';
import {
  PREFERENCIA_POR_DEFECTO,
  type Preferencia,
} from '../../../src/modules/canales/preferencia.js';
import type { Despacho, Suscripcion } from '../../../src/modules/webhooks/suscripcion-store.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import {
  AHORA,
  avanzar,
  type Banco,
  HOY,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unTitular,
} from '../fabrica.js';
import { ambito, NACION } from '../listas.js';

const corte = { limite: 50, cursor: null };

export const unaSuscripcion = (mas: Partial<Suscripcion> = {}): Suscripcion => ({
  id: uuid(),
  nombre: '',
  url: 'https://ejemplo.ec/w',
  secretoSellado: 'x',
  secretoAnterior: null,
  anteriorHasta: null,
  tipos: ['proceso.transicion'],
  activa: true,
  fallandoDesde: null,
  detenidaEn: null,
  creadaPor: 'c',
  creadaEn: AHORA,
  ...mas,
});

const unaCarta = (mas: Partial<Carta> = {}): Carta => ({
  id: uuid(),
  clase: 'aviso',
  cuentaId: null,
  para: 'alguien@ejemplo.ec',
  idioma: 'es',
  asunto: 'Novedad',
  texto: 'texto',
  html: '<p>texto</p>',
  sellada: false,
  baja: null,
  estado: 'pendiente',
  intentos: 0,
  proximoEn: AHORA,
  error: null,
  creadaEn: AHORA,
  enviadaEn: null,
  ...mas,
});

export function exerciseCanales(banco: () => Banco): void {
  describe('canales', () => {
    it('una carta se escribe una vez, se arrienda a uno solo y se reintenta', async () => {
      const { cartas } = banco().persistencia;
      const otro = (await banco().otroNodo()).cartas;
      // Long ago, so that those of other tests do not come first.
      const antes = AHORA - 1_000_000;
      const c = unaCarta({ proximoEn: antes, creadaEn: antes, sellada: true });
      await Promise.all([
        cartas.poner([c]),
        otro.poner([{ ...c, asunto: 'otra' }]),
        cartas.poner([]),
      ]);
      expect(await cartas.find(c.id)).toMatchObject({ para: c.para, estado: 'pendiente' });
      const [a, b] = await Promise.all([
        cartas.arrendar(antes, 10, 'a', antes + 500),
        otro.arrendar(antes, 10, 'b', antes + 500),
      ]);
      expect([...a, ...b].map((x) => [x.id, x.intentos])).toEqual([[c.id, 1]]);
      expect(await cartas.arrendar(antes + 499, 10, 'a', antes + 900)).toEqual([]);
      expect(await cartas.arrendar(antes + 500, 10, 'a', antes + 900)).toHaveLength(1);
      await cartas.fallada(c.id, { error: 'ECONNECTION', proximoEn: antes + 2_000 });
      expect(await cartas.find(c.id)).toMatchObject({
        error: 'ECONNECTION',
        estado: 'pendiente',
        proximoEn: antes + 2_000,
      });
      expect(await cartas.reintentar(c.id, AHORA)).toBe(false);
      await cartas.fallada(c.id, { error: 'EENVELOPE 550', proximoEn: null });
      expect((await cartas.find(c.id))?.estado).toBe('fallida');
      expect(await cartas.reintentar(c.id, antes)).toBe(true);
      expect(await cartas.find(c.id)).toMatchObject({ estado: 'pendiente', intentos: 0 });
      await cartas.enviada(c.id, AHORA, true);
      expect(await cartas.find(c.id)).toMatchObject({
        estado: 'enviada',
        enviadaEn: AHORA,
        texto: null,
        html: null,
        error: null,
      });
    });

    it('las cartas se listan por estado y por persona, y las viejas se borran', async () => {
      const { cartas } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const lista = [0, 1, 2].map((i) =>
        unaCarta({ cuentaId, creadaEn: AHORA - i, estado: i === 2 ? 'buzon' : 'pendiente' }),
      );
      await cartas.poner(lista);
      const suyas = await cartas.listar({ cuentaId }, corte);
      expect(suyas.elementos.map((c) => c.id)).toEqual(lista.map((c) => c.id));
      const primera = await cartas.listar({ cuentaId }, { limite: 2, cursor: null });
      const resto = await cartas.listar({ cuentaId }, { limite: 2, cursor: primera.siguiente });
      expect(resto.elementos.map((c) => c.id)).toEqual([lista[2]?.id]);
      expect((await cartas.listar({ cuentaId, estado: 'buzon' }, corte)).elementos).toHaveLength(1);
      expect((await cartas.conteos()).buzon).toBeGreaterThan(0);
      await cartas.barrer(AHORA - 1);
      // Only what went or was left in the mailbox, and before then.
      expect((await cartas.listar({ cuentaId }, corte)).elementos).toHaveLength(2);
    });

    it('quién lee: la cuenta, quienes administran, quien pidió el aviso al momento', async () => {
      const { cartas, preferencias } = banco().persistencia;
      const [a, b] = [await unTitular(banco()), await unTitular(banco(), { gremio: 'CONGOPE' })];
      const deA = await unaCuenta(banco());
      const gremio = await unaCuenta(banco());
      const admin = await unaCuenta(banco());
      await unaDesignacion(banco(), { personaId: deA.personaId, rol: 'pocl', titularId: a });
      await unaDesignacion(banco(), { personaId: gremio.personaId, rol: 'gremio', gremio: 'AME' });
      await unaDesignacion(banco(), { personaId: admin.personaId, rol: 'administrador' });
      const p: Preferencia = {
        ...PREFERENCIA_POR_DEFECTO,
        idioma: 'en',
        modos: { pendiente: 'alMomento', procedimiento: 'nunca', plan: 'resumen' },
        silencio: { desde: 60, hasta: 120 },
      };
      for (const { cuentaId } of [deA, gremio]) await preferencias.guardar(cuentaId, p, AHORA);
      expect(await preferencias.find(deA.cuentaId)).toEqual(p);
      expect(await preferencias.find(admin.cuentaId)).toBeNull();
      const leen = async (titular: string, roles: string[], grupo: 'pendiente' | 'plan') =>
        (await cartas.lectoresAlMomento(titular, roles as never, grupo, HOY)).map(
          (l) => l.cuentaId,
        );
      expect(await leen(a, ['pocl'], 'pendiente')).toEqual([deA.cuentaId]);
      expect((await leen(a, ['pocl', 'gremio'], 'pendiente')).sort()).toEqual(
        [deA.cuentaId, gremio.cuentaId].sort(),
      );
      expect(await leen(a, ['pocl', 'gremio'], 'plan')).toEqual([]);
      expect(await leen(b, ['pocl', 'gremio'], 'pendiente')).toEqual([]);
      const [lector] = await cartas.lectoresAlMomento(a, ['pocl'], 'pendiente', HOY);
      expect(lector).toMatchObject({ idioma: 'en', silencio: { desde: 60, hasta: 120 } });
      expect(await cartas.lector(admin.cuentaId, HOY)).toMatchObject({
        idioma: 'es',
        silencio: null,
        zona: 'America/Guayaquil',
      });
      expect(await cartas.lector('no', HOY)).toBeNull();
      const administran = (await cartas.administradores(HOY)).map((l) => l.cuentaId);
      expect(administran).toContain(admin.cuentaId);
      expect(administran).not.toContain(deA.cuentaId);
    });

    it('el resumen del día se hace una vez por persona, sea cual sea el nodo', async () => {
      const { preferencias } = banco().persistencia;
      const otro = (await banco().otroNodo()).preferencias;
      const titularId = await unTitular(banco());
      const { cuentaId, personaId } = await unaCuenta(banco());
      await unaDesignacion(banco(), { personaId, rol: 'pocl', titularId });
      const raizId = await unaRaiz(banco(), titularId);
      const aviso = (mas: object) => ({
        id: uuid(),
        raizId,
        procesoId: raizId,
        titularId,
        secuencia: 2,
        codigo: 'PLAN_OBSERVADO',
        roles: ['pocl' as const],
        params: {},
        creadoEn: AHORA,
        ...mas,
      });
      const avisos = [
        aviso({ creadoEn: AHORA - 50 }),
        aviso({ creadoEn: AHORA - 10 }),
        aviso({ creadoEn: AHORA - 5, roles: ['poc'] }),
      ];
      await avanzar(banco().persistencia, raizId, { avisos: avisos as never });
      const dia = { zona: 'America/Guayaquil', fecha: HOY, minuto: 480, habil: true };
      const toca = async (d = dia) =>
        (await preferencias.porResumir(d, 1000)).find((p) => p.cuentaId === cuentaId);
      expect(await toca({ ...dia, minuto: 479 })).toBeUndefined();
      expect(await toca({ ...dia, habil: false })).toBeUndefined();
      expect(await toca()).toMatchObject({ preferencia: PREFERENCIA_POR_DEFECTO, hasta: null });
      await preferencias.guardar(
        cuentaId,
        { ...PREFERENCIA_POR_DEFECTO, resumenA: 600, resumenSoloHabil: false },
        AHORA,
      );
      expect(await toca()).toBeUndefined();
      expect((await toca({ ...dia, minuto: 600, habil: false }))?.preferencia.resumenA).toBe(600);
      const yo = alcanceDe(cuentaId, [ambito('pocl', titularId)]);
      const entre = async (desde: number) =>
        (await preferencias.avisosEntre(yo, desde, AHORA, 10)).map((a) => a.id);
      expect(await entre(AHORA - 60)).toEqual([avisos[0]?.id, avisos[1]?.id]);
      expect(await entre(AHORA - 50)).toEqual([avisos[1]?.id]);
      await banco().persistencia.avisos.leer(yo, avisos[1]?.id ?? '', AHORA);
      expect(await entre(AHORA - 50)).toEqual([]);
      expect(await preferencias.findAviso(avisos[0]?.id ?? '')).toMatchObject({
        codigo: 'PLAN_OBSERVADO',
        procedimiento: 'banco@1',
        raizId,
        paso: 1,
      });
      const anotar = { cuentaId, fecha: HOY, hasta: AHORA, avisos: 2, cartaId: uuid() };
      const anotadas = await Promise.all([
        preferencias.anotarResumen(anotar),
        otro.anotarResumen(anotar),
      ]);
      expect(anotadas.sort()).toEqual([false, true]);
      expect(await toca({ ...dia, minuto: 1439 })).toBeUndefined();
      expect(await toca({ ...dia, fecha: '2025-09-16', minuto: 1439 })).toMatchObject({
        hasta: AHORA,
      });
    });

    it('las noticias de las oficinas: para un cargo o una persona, una vez por causa, con sus cartas', async () => {
      const { avisos, cartas, noticias, preferencias } = banco().persistencia;
      const titularId = await unTitular(banco(), { gremio: 'CONGOPE' });
      const [yo, otra] = [await unaCuenta(banco()), await unaCuenta(banco())];
      const noticia = (mas: object = {}) => ({
        id: uuid(),
        causa: uuid(),
        codigo: 'CONSULTA_RECIBIDA',
        params: { vence: HOY },
        titularId,
        ruta: '/expedientes/x/seguimiento',
        paso: 6,
        roles: ['pocl' as const],
        cuentaId: null,
        creadaEn: AHORA,
        ...mas,
      });
      const deCargo = noticia();
      const carta = unaCarta({ cuentaId: yo.cuentaId });
      expect(await noticias.dar(deCargo, [carta])).toBe(true);
      expect(await noticias.dar({ ...deCargo, id: uuid() }, [carta])).toBe(false);
      expect((await cartas.find(carta.id))?.estado).toBe('pendiente');
      const propia = noticia({ titularId: null, roles: [], cuentaId: yo.cuentaId, paso: null });
      await noticias.dar(propia, []);
      await noticias.dar(noticia({ menosA: yo.cuentaId }), []);
      await noticias.dar(noticia({ roles: ['poc'] }), []);
      const alcance = alcanceDe(yo.cuentaId, [ambito('pocl', titularId)]);
      const lista = (mas = {}) => avisos.listar(alcance, { soloSinLeer: true, ...mas }, corte);
      const p = await lista();
      expect([p.total, p.elementos.map((a) => a.id)]).toEqual([2, [propia.id, deCargo.id]]);
      expect(p.elementos[1]).toMatchObject({
        procedimiento: null,
        titular: { id: titularId },
        lugar: { ruta: '/expedientes/x/seguimiento', paso: 6 },
      });
      expect((await lista({ titularId })).elementos.map((a) => a.id)).toEqual([deCargo.id]);
      const primera = await avisos.listar(alcance, { soloSinLeer: false }, { ...corte, limite: 1 });
      expect(primera.elementos.map((a) => a.id)).toEqual([propia.id]);
      const resto = { ...corte, cursor: primera.siguiente };
      expect(
        (await avisos.listar(alcance, { soloSinLeer: false }, resto)).elementos.map((a) => a.id),
      ).toEqual([deCargo.id]);
      const entre = async () =>
        (await preferencias.avisosEntre(alcance, AHORA - 1, AHORA, 10)).map((a) => a.id);
      expect((await entre()).sort()).toEqual([deCargo.id, propia.id].sort());
      expect(await avisos.leer(alcance, deCargo.id, AHORA)).toBe(true);
      expect(await entre()).toEqual([propia.id]);
      await avisos.leerTodos(alcance, AHORA, AHORA);
      expect((await lista()).total).toBe(0);
      const ajeno = alcanceDe(otra.cuentaId, [ambito('pocl', await unTitular(banco()))]);
      expect(await avisos.leer(ajeno, deCargo.id, AHORA)).toBe(false);
      expect((await avisos.listar(ajeno, { soloSinLeer: false }, corte)).elementos).toEqual([]);
      expect(await noticias.cuentaDePersona(yo.personaId)).toBe(yo.cuentaId);
      expect(await noticias.cuentaDePersona('no')).toBeNull();
    });

    it('el día de quien trabaja en Galápagos es el de Galápagos', async () => {
      const { cartas, preferencias } = banco().persistencia;
      const islas = await unTitular(banco(), { gremio: null });
      await banco().sql(`update titular set zona = 'Pacific/Galapagos' where id = $1`, [islas]);
      const quien = await unaCuenta(banco());
      await unaDesignacion(banco(), { personaId: quien.personaId, rol: 'pocl', titularId: islas });
      const toca = async (zona: string) =>
        (await preferencias.porResumir({ zona, fecha: HOY, minuto: 480, habil: true }, 1000)).some(
          (p) => p.cuentaId === quien.cuentaId,
        );
      const zonas = ['America/Guayaquil', 'Pacific/Galapagos'];
      expect([await toca(zonas[0]!), await toca(zonas[1]!)]).toEqual([false, true]);
      expect((await cartas.lector(quien.cuentaId, HOY))?.zona).toBe('Pacific/Galapagos');
      // With an office on the mainland too, the mainland's.
      await unaDesignacion(banco(), {
        personaId: quien.personaId,
        rol: 'delegado',
        titularId: await unTitular(banco()),
      });
      expect([await toca(zonas[0]!), await toca(zonas[1]!)]).toEqual([true, false]);
    });

    it('los envíos llevan recepción por destinatario, dentro del territorio', async () => {
      const { envios } = banco().persistencia;
      const [a, b] = [await unTitular(banco()), await unTitular(banco())];
      const raizId = await unaRaiz(banco(), a);
      await avanzar(banco().persistencia, raizId, { linea: { evento: 'registrarInsistencia' } });
      const { cuentaId, personaId } = await unaCuenta(banco());
      const designacion = await unaDesignacion(banco(), {
        personaId,
        rol: 'autoridad',
        titularId: a,
      });
      const destinatario = (orden: number) => ({
        orden,
        nombre: `Persona Ficticia ${orden}`,
        cargo: null,
        direccion: null,
        designacionId: orden === 0 ? designacion : null,
        recibidoEl: null,
        constanciaId: null,
        anotadoPor: null,
        anotadoEn: null,
      });
      const envio = (mas: Partial<Envio> = {}): Envio => ({
        id: uuid(),
        titularId: a,
        raizId,
        secuencia: 2,
        evento: 'registrarInsistencia',
        asunto: 'Insistencia',
        claveBusqueda: 'insistencia mdg 12',
        canal: 'quipux',
        sistema: null,
        numero: 'MDG-12',
        fecha: '2025-09-10',
        documentoId: null,
        registradoPor: cuentaId,
        registradoEn: AHORA,
        anuladoPor: null,
        anuladoEn: null,
        motivo: null,
        destinatarios: [destinatario(0), destinatario(1)],
        ...mas,
      });
      const uno = envio();
      expect(await envios.crear(uno)).toBe(true);
      expect(await envios.crear({ ...uno, asunto: 'otra' })).toBe(false);
      const dos = envio({ fecha: '2025-09-12', canal: 'papel', claveBusqueda: 'otra cosa' });
      await envios.crear(dos);
      expect(await envios.find(NACION, uno.id)).toMatchObject({
        ...uno,
        registradoPorNombre: 'Persona Ficticia 1',
      });
      const deB = alcanceDe('x', [ambito('pocl', b)]);
      expect(await envios.find(deB, uno.id)).toBeNull();
      expect(await envios.titular(deB, a)).toBeNull();
      expect((await envios.titular(NACION, a))?.id).toBe(a);
      const ver = async (filtro: object, c = corte) =>
        (await envios.listar(NACION, { titularId: a, ...filtro }, c)).elementos.map((e) => e.id);
      expect(await ver({})).toEqual([dos.id, uno.id]);
      const primera = await envios.listar(NACION, { titularId: a }, { limite: 1, cursor: null });
      expect(await ver({}, { limite: 1, cursor: primera.siguiente as never })).toEqual([uno.id]);
      expect(await ver({ canal: 'papel' })).toEqual([dos.id]);
      expect(await ver({ q: 'mdg' })).toEqual([uno.id]);
      expect(await ver({ raizId })).toHaveLength(2);
      expect((await envios.listar(deB, {}, corte)).elementos).toEqual([]);

      const recepcion = { recibidoEl: HOY, constanciaId: null, por: cuentaId, en: AHORA };
      await envios.recibir(uno.id, [0], recepcion);
      expect((await envios.find(NACION, uno.id))?.destinatarios.map((d) => d.recibidoEl)).toEqual([
        HOY,
        null,
      ]);
      expect(await ver({ sinRecepcion: true })).toEqual([dos.id, uno.id]);
      await envios.recibir(uno.id, [1], recepcion);
      expect(await ver({ sinRecepcion: true })).toEqual([dos.id]);
      await envios.anular(dos.id, cuentaId, AHORA, 'por error');
      expect(await ver({ sinRecepcion: true })).toEqual([]);
      expect((await envios.find(NACION, dos.id))?.motivo).toBe('por error');

      const [linea] = await envios.lineasPorNotificar(raizId, ['registrarInsistencia']);
      expect(linea).toMatchObject({ secuencia: 2, envios: 1 });
      expect(await envios.findLinea(raizId, 2)).toEqual(linea);
      expect(await envios.findLinea(raizId, 9)).toBeNull();
      await avanzar(banco().persistencia, raizId, {
        linea: {
          evento: 'deshacer',
          linea: JSON.stringify({ evento: 'deshacer', correccion: { secuencia: 2 } }),
        },
      });
      expect(await envios.lineasPorNotificar(raizId, ['registrarInsistencia'])).toEqual([]);
      expect(await envios.raiz(raizId)).toEqual({ titularId: a, procedimiento: 'banco@1' });
      expect(await envios.destinatarios(a, ['autoridad'], HOY)).toEqual([
        {
          designacionId: designacion,
          cuentaId,
          nombre: 'Persona Ficticia 1',
          rol: 'autoridad',
          correo: null,
          declarado: false,
          documento: null,
        },
      ]);
      // The address is the one its document declares; the person's only for want of it.
      await banco().sql(
        `update persona set correo = 'propio@ejemplo.ec' where id = (select persona_id from designacion where id = $1)`,
        [designacion],
      );
      const direccion = async () => {
        const [d] = await envios.destinatarios(a, ['autoridad'], HOY);
        return [d?.correo, d?.declarado];
      };
      expect(await direccion()).toEqual(['propio@ejemplo.ec', false]);
      await banco().sql(
        `update designacion set correo_declarado = 'alcaldia@gad.ec' where id = $1`,
        [designacion],
      );
      expect(await direccion()).toEqual(['alcaldia@gad.ec', true]);
      expect(await envios.documentos([], a)).toEqual([]);
    });

    it('cada mensaje de webhook tiene su estado por suscripción, y se repite', async () => {
      const { suscripciones } = banco().persistencia;
      const otro = (await banco().otroNodo()).suscripciones;
      const s = unaSuscripcion();
      await suscripciones.crear(s);
      expect(await suscripciones.find(s.id)).toEqual(s);
      const antes = AHORA - 5_000_000;
      const despacho = (mas: Partial<Despacho> = {}): Despacho => ({
        id: uuid(),
        suscripcionId: s.id,
        salidaId: uuid(),
        tipo: 'proceso.transicion',
        cuerpo: '{}',
        creadoEn: antes,
        estado: 'pendiente',
        intentos: 0,
        proximoEn: antes,
        ...mas,
      });
      const d = despacho();
      await suscripciones.encolar([d, { ...d, id: uuid() }]);
      await suscripciones.encolar([despacho({ suscripcionId: uuid() })]);
      expect((await suscripciones.despachos(s.id, {}, corte)).elementos).toEqual([d]);
      await suscripciones.cambiarActiva(s.id, false);
      expect(await suscripciones.arrendar(antes, 10, 'a', antes + 500)).toEqual([]);
      await suscripciones.cambiarActiva(s.id, true);
      const [a, b] = await Promise.all([
        suscripciones.arrendar(antes, 10, 'a', antes + 500),
        otro.arrendar(antes, 10, 'b', antes + 500),
      ]);
      expect([...a, ...b].map((x) => [x.id, x.intentos])).toEqual([[d.id, 1]]);
      await suscripciones.marcar(d.id, { estado: 'pendiente', proximoEn: antes + 900 });
      expect((await suscripciones.findDespacho(s.id, d.id))?.proximoEn).toBe(antes + 900);
      await suscripciones.marcar(d.id, { estado: 'entregado' });
      const e = despacho({ creadoEn: antes + 10, estado: 'fallido' });
      await suscripciones.encolar([e]);
      expect(await suscripciones.conteos(s.id)).toEqual({ pendiente: 0, entregado: 1, fallido: 1 });
      const ids = async (filtro: object) =>
        (await suscripciones.despachos(s.id, filtro, corte)).elementos.map((x) => x.id);
      expect(await ids({})).toEqual([e.id, d.id]);
      expect(await ids({ estado: 'entregado' })).toEqual([d.id]);
      expect(
        await suscripciones.repetir(s.id, { desde: antes + 5, hasta: antes + 50 }, AHORA),
      ).toBe(1);
      expect(await suscripciones.repetir(s.id, { id: d.id }, AHORA)).toBe(1);
      expect(await suscripciones.repetir(s.id, { id: d.id }, AHORA)).toBe(0);
      expect(await ids({ estado: 'pendiente' })).toEqual([e.id, d.id]);

      const intento = (resultado: 'fallida' | 'entregada', detalle: string, en: number) => ({
        salidaId: d.salidaId,
        suscripcionId: s.id,
        resultado,
        detalle,
        en,
        duracionMs: 12,
        respuesta: 'no',
      });
      await suscripciones.anotar(intento('fallida', '500', AHORA));
      await suscripciones.anotar(intento('entregada', '204', AHORA + 1));
      await suscripciones.anotar({ ...intento('entregada', '204', AHORA), suscripcionId: 'no' });
      const intentos = await suscripciones.entregasDe(s.id, d.salidaId);
      expect(intentos.map((x) => x.detalle)).toEqual(['500', '204']);
      expect(intentos[0]).toEqual(intento('fallida', '500', AHORA));
      expect((await suscripciones.entregas(s.id, 1)).map((x) => x.detalle)).toEqual(['204']);

      await suscripciones.anotarFalla(s.id, AHORA);
      await suscripciones.anotarFalla(s.id, AHORA + 9);
      expect((await suscripciones.find(s.id))?.fallandoDesde).toBe(AHORA);
      expect(
        await Promise.all([suscripciones.detener(s.id, AHORA), otro.detener(s.id, AHORA)]),
      ).toContain(false);
      expect(await suscripciones.find(s.id)).toMatchObject({ activa: false, detenidaEn: AHORA });
      await suscripciones.cambiarActiva(s.id, true);
      expect(await suscripciones.find(s.id)).toMatchObject({
        activa: true,
        detenidaEn: null,
        fallandoDesde: null,
      });
      await suscripciones.rotar(s.id, 'y', AHORA + 10);
      expect(await suscripciones.find(s.id)).toMatchObject({
        secretoSellado: 'y',
        secretoAnterior: 'x',
        anteriorHasta: AHORA + 10,
      });
      await suscripciones.marcar(d.id, { estado: 'entregado' });
      expect(await suscripciones.barrer(antes + 5)).toBeGreaterThan(0);
      expect(await ids({})).toEqual([e.id]);
      await suscripciones.borrar(s.id);
      expect(await suscripciones.find(s.id)).toBeNull();
      expect(await suscripciones.todas()).not.toContainEqual(expect.objectContaining({ id: s.id }));
    });
  });
}
