import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { alcanceDe } from '../../../src/platform/alcance.js';
import { AHORA, type Banco, sha, unaCuenta, unTitular } from '../fabrica.js';

export function exercisePropuestas(banco: () => Banco): void {
  describe('propuestas', () => {
    async function unProceso(
      titularId: string,
      procedimiento: string,
      contexto: object,
      estado: string,
      padreId: string | null = null,
    ): Promise<string> {
      const id = uuid();
      const raiz = padreId ?? id;
      if (padreId === null)
        await banco().sql(
          `insert into raiz (id, titular_id, procedimiento, nombre, asunto, version, secuencia, hash, situacion, abierta_en)
             values ('${id}', '${titularId}', '${procedimiento}@1', '${procedimiento}', '${id}', 1, 1, 'h', 'activo', 1)`,
        );
      await banco().sql(
        `insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto, hijos,
             situacion, salida, abierto_en, actualizado_en, secuencia)
           values ('${id}', '${raiz}', ${padreId === null ? 'null' : `'${padreId}'`}, ${padreId === null ? 'null' : `'${procedimiento}'`}, 1,
             '${procedimiento}@1', '${titularId}', 1, '"${estado}"', '${JSON.stringify(contexto)}', '{}', 'activo', null, 1, 1, 1)`,
      );
      return id;
    }
    const escrita = (cocreacionId: string, titularId: string, mas: object = {}) => ({
      id: uuid(),
      clase: 'propuesta' as const,
      sobreId: null,
      compromiso: null,
      cocreacionId,
      titularId,
      canal: 'web' as const,
      problema: 'Falta información',
      solucion: 'Publicarla',
      claveBusqueda: 'falta informacion publicarla',
      eje: 'social',
      pilar: null,
      etiquetas: ['genero', 'ambiente'],
      territorio: null,
      mesa: null,
      moderacion: 'porModerar' as const,
      motivoDeModeracion: null,
      procesoId: null,
      recibidaEn: AHORA,
      registradaPor: null,
      ...mas,
    });
    const autor = {
      claveId: 'k1',
      sellado: 'sellado',
      consentimiento: 1,
      consentidoEn: AHORA,
    };
    const sin = { autor: null, reto: null };
    const corte = { limite: 10, cursor: null };

    it('se numeran por cocreación, se leen en su territorio y se moderan una vez', async () => {
      const store = banco().persistencia.propuestas;
      const titularId = await unTitular(banco());
      const otro = await unTitular(banco());
      const { cuentaId } = await unaCuenta(banco());
      const mio = alcanceDe(cuentaId, [{ rol: 'pocl', titularId, gremio: null }]);
      const ajeno = alcanceDe(cuentaId, [{ rol: 'pocl', titularId: otro, gremio: null }]);
      const cocreacion = await unProceso(
        titularId,
        'cocreacion',
        { ordinal: 2 },
        'recibiendoPropuestas',
      );
      expect(await store.recepciones(titularId)).toMatchObject([
        { cocreacionId: cocreacion, ordinal: 2, abierta: true, criterios: null },
      ]);
      const varias = Array.from({ length: 6 }, () => escrita(cocreacion, titularId));
      const recibidas = await Promise.all(
        varias.map((p, i) =>
          store.recibir(p, { ...sin, seguimiento: sha(p.id), autor: i === 0 ? autor : null }),
        ),
      );
      expect(new Set(recibidas.map((r) => r?.numero))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
      const [una] = varias;
      expect(await store.find(ajeno, una!.id)).toBeNull();
      expect(await store.find(mio, una!.id)).toMatchObject({
        tieneAutor: true,
        etiquetas: ['genero', 'ambiente'],
        tramite: null,
      });
      expect((await store.porSeguimiento(sha(una!.id)))?.id).toBe(una!.id);
      const pagina = await store.listar(
        mio,
        { q: 'informacion', moderacion: 'porModerar', eje: 'social' },
        { limite: 4, cursor: null },
      );
      const resto = await store.listar(mio, {}, { limite: 4, cursor: pagina.siguiente });
      expect([pagina.elementos.length, resto.elementos.length]).toEqual([4, 2]);
      expect((await store.listar(ajeno, { titularId }, corte)).elementos).toEqual([]);

      const proceso = await unProceso(
        titularId,
        'propuesta',
        { compromisos: ['C1'], pasoA: [] },
        'evaluandoPropuesta',
      );
      const decision = {
        moderacion: 'enTramite' as const,
        motivo: null,
        procesoId: proceso,
        por: cuentaId,
        en: AHORA,
      };
      expect(await store.moderar(una!.id, decision)).toBe(true);
      expect(await store.moderar(una!.id, { ...decision, moderacion: 'apartada' })).toBe(false);
      expect((await store.porProceso(proceso))?.id).toBe(una!.id);
      const publicas = await store.listarPublicas(
        { titularId, estado: 'evaluandoPropuesta' },
        corte,
      );
      expect(publicas.elementos.map((p) => p.id)).toEqual([una!.id]);
    });

    it('un aporte habla de una consulta abierta o de un compromiso vivo, y se cuenta aparte', async () => {
      const store = banco().persistencia.propuestas;
      const titularId = await unTitular(banco());
      const plan = await unProceso(titularId, 'plan', {}, 'cocreandoPlan');
      const consulta = { hasta: '2025-12-31', compromisos: ['C1', 'C2'] };
      const cocreacion = await unProceso(
        titularId,
        'cocreacion',
        { consulta },
        'formulandoCompromisos',
        plan,
      );
      const compromiso = await unProceso(
        titularId,
        'compromiso',
        { codigo: 'C7' },
        'ejecutandoCompromiso',
        plan,
      );
      const comun = { cocreacionId: cocreacion, titularId };
      expect(await store.destino(cocreacion)).toMatchObject({
        ...comun,
        ...consulta,
        clase: 'observacion',
      });
      expect(await store.destino(compromiso)).toMatchObject({
        ...comun,
        clase: 'comentario',
        compromisos: ['C7'],
        hasta: null,
      });
      expect(await store.destino(plan)).toBeNull();
      await banco().sql(
        `update proceso set contexto = '{"consulta":null}' where id = '${cocreacion}'`,
      );
      expect(await store.destino(cocreacion)).toBeNull();
      expect(await store.hayMesa(cocreacion, 1)).toBe(false);

      const comentario = escrita(cocreacion, titularId, {
        clase: 'comentario',
        sobreId: compromiso,
        compromiso: 'C7',
        solucion: '',
      });
      const propuesta = escrita(cocreacion, titularId, { mesa: 4 });
      for (const p of [comentario, propuesta])
        await store.recibir(p, { ...sin, seguimiento: sha(p.id) });
      const mio = alcanceDe('', [{ rol: 'pocl', titularId, gremio: null }]);
      const de = async (filtro: object) =>
        (await store.listar(mio, filtro, corte)).elementos.map((p) => [
          p.codigo,
          p.sobreId,
          p.mesa,
        ]);
      expect(await de({ clases: ['comentario'] })).toEqual([['C-1', compromiso, null]]);
      expect(await de({ clases: ['propuesta'] })).toEqual([['P-2', null, 4]]);
      expect(await de({ mesa: 4 })).toEqual([['P-2', null, 4]]);
    });

    it('lo que vino con una propuesta se numera, tiene tope, y sus bytes no se barren', async () => {
      const { propuestas: store, referenciasAlArchivo } = banco().persistencia;
      const titularId = await unTitular(banco());
      const cocreacion = await unProceso(titularId, 'cocreacion', {}, 'recibiendoPropuestas');
      const p = escrita(cocreacion, titularId);
      await store.recibir(p, { seguimiento: sha(p.id), autor, reto: null });
      const adjunto = () => ({
        id: uuid(),
        nombre: 'plano.pdf',
        mime: 'application/pdf',
        tamano: 9,
        sha256: sha(uuid()),
      });
      const varios = [adjunto(), adjunto(), adjunto()];
      const puestos = await Promise.all(
        varios.map((a) => store.adjuntar(p.id, a, { en: AHORA, tope: 2 })),
      );
      expect(puestos.filter(Boolean)).toHaveLength(2);
      const suyos = await store.adjuntos(p.id);
      expect(suyos.map((a) => a.numero)).toEqual(suyos.map((_, i) => i + 1));
      expect(await store.adjuntar(p.id, adjunto(), { en: AHORA, tope: 2 })).toBe(false);
      const huellas = suyos.map((a) => a.sha256).sort();
      expect(
        [...(await referenciasAlArchivo.referidos([...huellas, sha('nadie')]))].sort(),
      ).toEqual(huellas);
      // Nobody has read it: it is nobody's but theirs.
      expect(await store.adjuntoPublico(suyos[0]!.id)).toBeNull();
      expect(await store.autores(cocreacion)).toEqual([]);
      const { cuentaId } = await unaCuenta(banco());
      const proceso = await unProceso(titularId, 'propuesta', {}, 'evaluandoPropuesta');
      await store.moderar(p.id, {
        moderacion: 'enTramite',
        motivo: null,
        procesoId: proceso,
        por: cuentaId,
        en: AHORA,
      });
      expect((await store.adjuntoPublico(suyos[0]!.id))?.propuesta.id).toBe(p.id);
      expect(await store.autores(cocreacion)).toEqual([{ ...autor, propuestaId: p.id }]);
      expect(await store.adjuntar(p.id, adjunto(), { en: AHORA, tope: 9 })).toBe(false);
    });

    it('un reto sirve una vez, y lo que traía no queda', async () => {
      const store = banco().persistencia.propuestas;
      const titularId = await unTitular(banco());
      const cocreacion = await unProceso(titularId, 'cocreacion', {}, 'recibiendoPropuestas');
      const reto = { huella: sha(uuid()), vence: AHORA };
      const enviar = () => {
        const p = escrita(cocreacion, titularId);
        return store.recibir(p, { seguimiento: sha(p.id), autor, reto });
      };
      expect((await enviar())?.numero).toBe(1);
      expect(await enviar()).toBeNull();
      const mio = alcanceDe('', [{ rol: 'pocl', titularId, gremio: null }]);
      expect((await store.listar(mio, {}, corte)).elementos).toHaveLength(1);
    });

    it('quién propone se ve anotándolo, se borra cuando toca y lo propuesto queda', async () => {
      const store = banco().persistencia.propuestas;
      const titularId = await unTitular(banco());
      const { cuentaId } = await unaCuenta(banco());
      const mio = alcanceDe(cuentaId, [{ rol: 'pocl', titularId, gremio: null }]);
      const cocreacion = await unProceso(titularId, 'cocreacion', {}, 'recibiendoPropuestas');
      const p = escrita(cocreacion, titularId);
      await store.recibir(p, { seguimiento: sha(p.id), autor, reto: null });
      const vista = { id: uuid(), cuentaId, motivo: 'Invitarla', en: AHORA };
      expect(await store.revelar(p.id, vista)).toEqual(autor);
      expect(await store.revelaciones(p.id)).toMatchObject([{ cuentaId, motivo: 'Invitarla' }]);
      expect(await store.pedirBorrado(p.id, AHORA, '2025-09-30')).toBe('2025-09-30');
      expect(await store.pedirBorrado(p.id, AHORA + 9, '2025-10-30')).toBe('2025-09-30');
      expect((await store.borrados(mio)).map((b) => b.propuestaId)).toEqual([p.id]);
      expect(await store.borradosVencidos('2025-09-29')).not.toContain(p.id);
      expect(await store.borradosVencidos('2025-09-30')).toContain(p.id);
      // Their address is in the letters too.
      const { cartas } = banco().persistencia;
      const carta = {
        clase: 'aviso',
        cuentaId: null,
        para: 'ciudadania@demo.minga.invalid',
        idioma: 'es',
        asunto: 'Noticias',
        texto: null,
        html: null,
        sellada: false,
        baja: null,
        estado: 'fallida',
        intentos: 1,
        proximoEn: AHORA,
        error: null,
        creadaEn: AHORA,
        enviadaEn: null,
      } as const;
      const [suya, ajena] = [uuid(), uuid()];
      await cartas.poner([suya, ajena].map((id) => ({ ...carta, id })));
      await store.anotarNovedad(p.id, {
        id: suya,
        codigo: 'PROPUESTA_RECIBIDA',
        compromiso: null,
        en: AHORA,
      });
      expect(await store.borrarAutor(p.id, AHORA, null)).toBe(true);
      expect([await cartas.find(suya), (await cartas.find(ajena))?.id]).toEqual([null, ajena]);
      expect(await store.borrarAutor(p.id, AHORA, null)).toBe(false);
      expect(await store.autor(p.id)).toBeNull();
      expect(await store.revelar(p.id, { ...vista, id: uuid() })).toBeNull();
      expect(await store.borrados(mio)).toEqual([]);
      expect(await store.find(mio, p.id)).toMatchObject({
        problema: p.problema,
        tieneAutor: false,
      });
    });

    it('las de un compromiso, y las que se unieron a otra por largo que sea el camino', async () => {
      const store = banco().persistencia.propuestas;
      const titularId = await unTitular(banco());
      const { cuentaId } = await unaCuenta(banco());
      const plan = await unProceso(titularId, 'plan', {}, 'x');
      const cocreacion = await unProceso(titularId, 'cocreacion', {}, 'x', plan);
      const compromiso = await unProceso(titularId, 'compromiso', { codigo: 'C1' }, 'x', plan);
      const enTramite = async (contexto: object): Promise<{ id: string; proceso: string }> => {
        const p = escrita(cocreacion, titularId);
        await store.recibir(p, { ...sin, seguimiento: sha(p.id) });
        const proceso = await unProceso(titularId, 'propuesta', contexto, 'siguiendoPropuesta');
        await store.moderar(p.id, {
          moderacion: 'enTramite',
          motivo: null,
          procesoId: proceso,
          por: cuentaId,
          en: AHORA,
        });
        return { id: p.id, proceso };
      };
      const una = await enTramite({ compromisos: ['C1', 'C2'], pasoA: [] });
      await enTramite({ compromisos: ['C11'], pasoA: [] });
      const dos = await enTramite({ compromisos: [], pasoA: [una.proceso] });
      const tres = await enTramite({ compromisos: [], pasoA: [dos.proceso] });
      const vinculadas = await store.vinculadas(compromiso);
      expect([vinculadas.codigo, vinculadas.propuestas.map((p) => p.id)]).toEqual(['C1', [una.id]]);
      expect((await store.unidasA(una.proceso)).map((p) => p.id)).toEqual([dos.id, tres.id]);
      const novedad = { id: uuid(), codigo: 'HITO_CUMPLIDO', compromiso: 'C1', en: AHORA };
      expect(await store.anotarNovedad(una.id, novedad)).toBe(true);
      expect(await store.anotarNovedad(una.id, novedad)).toBe(false);
      expect(await store.novedades(una.id)).toEqual([novedad]);
      expect(await store.textos(['texto:nada'])).toEqual({});
    });
  });
}
