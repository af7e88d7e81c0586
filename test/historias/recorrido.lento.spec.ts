/** A government walks the fifteen steps, and the known facts of Cuenca are written down, through HTTP alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Expediente } from '../../src/demo/expediente.js';
import { guionDeCuenca } from '../../src/demo/guiones/cuenca.js';
import { NombreDe, Papel, type Valor } from '../../src/demo/guion.js';
import { Engine } from '../../src/engine/engine.js';
import { idDeGad } from '../../src/modules/directorio/siembra-de-titulares.js';
import { pdf, Puerta, type Programa } from '../http/puerta.js';
import { Caminante } from './caminante.js';

let puerta: Puerta;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

const UN_DIA = 86_400_000;
const hoy = (): string => new Date(puerta.reloj.ahora() - 5 * 3_600_000).toISOString().slice(0, 10);
const TODOS = { publico: 2, privado: 1, sociedadCivil: 2, academia: 1 };

describe('from 1 to 15', () => {
  it('a demonstration government, acting only on what it is offered', async () => {
    const gad = await puerta.gad('GAD Demostración 1');
    const entrar = (rol: 'autoridad' | 'pocl' | 'delegado' | 'secretariaTecnica' | 'foro') =>
      puerta.entrar('Persona Ficticia 2', { rol, titularId: gad });
    const [autoridad, pocl, delegado, secretaria] = await Promise.all([
      entrar('autoridad'),
      entrar('pocl'),
      entrar('delegado'),
      entrar('secretariaTecnica'),
    ]);
    const gremio = await puerta.entrar('Persona Ficticia 3', { rol: 'gremio', gremio: 'AME' });
    const papel = (tipo: string, mas: object = {}) => delegado.documento(gad, [tipo], mas);
    const abierto = await pocl.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: gad,
    });
    expect(abierto.estado).toBe(201);
    const c = new Caminante(abierto.cuerpo.id as string, poc);
    const pasan = async (dias: number): Promise<void> => {
      puerta.reloj.pasan(dias * UN_DIA);
      if (dias >= 60)
        for (const p of [poc, autoridad, pocl, delegado, secretaria]) await p.reingresar();
    };

    // 1–2
    await c.actuar(autoridad, 'indicarInteres', {
      origen: 'a',
      manifestacion: await papel('oficio'),
    });
    await pasan(3);
    await c.actuar(autoridad, 'suscribirCompromiso', {
      oficioDelegacion: await papel('oficio_delegacion'),
      actaCompromiso: await papel('acta_compromiso_modelo'),
      pocl: 'Persona Ficticia 2',
      delegados: 2,
      comunicadoPoc: hoy(),
      comunicadoGremio: hoy(),
      canal: 'quipux',
    });
    expect(await c.estados()).toMatch(/3:disponible 4:disponible 5:disponible/);
    // 3 ∥ 4 ∥ 5
    await pasan(2);
    await c.actuar(delegado, 'identificarActores', {
      ...TODOS,
      registro: await papel('registro_actores'),
    });
    await c.actuar(gremio, 'sensibilizarDelegados', {
      modalidad: 'propia',
      tema: 'El modelo de Estado abierto',
      asistentes: 6,
    });
    await c.actuar(poc, 'informarGrupoNucleo', { canal: 'correoInstitucional' });
    // 6–8, with a way back
    await pasan(10);
    await c.actuar(delegado, 'elaborarDiagnostico', {
      diagnostico: await papel('diagnostico'),
      transparencia: true,
      integridad: true,
      participacion: true,
      colaboracion: true,
    });
    await c.actuar(delegado, 'mapearActores', { mapeo: await papel('mapeo'), ...TODOS });
    await c.actuar(delegado, 'registrarInvitacion', {
      sector: 'academia',
      organizacion: 'Organización Ficticia 1',
      canal: 'papel',
    });
    await c.actuar(delegado, 'registrarRespuesta', {
      sector: 'academia',
      organizacion: 'Organización Ficticia 1',
      respuesta: 'declina',
    });
    await c.actuar(delegado, 'volverAlMapeo', { motivo: 'Nadie de la academia aceptó' });
    await c.actuar(delegado, 'mapearActores', { mapeo: await papel('mapeo'), ...TODOS });
    expect((await c.situacion()).pasos[6]).toMatchObject({
      numero: 7,
      estado: 'cumplido',
      vuelta: 2,
    });
    await c.actuar(delegado, 'concluirAcercamiento', {
      ...TODOS,
      criterios: true,
      registro: await papel('registro_acercamiento'),
    });
    // 9
    await pasan(7);
    await c.actuar(delegado, 'conformarForo', {
      base: 'lineamientos',
      actaConstitucion: await papel('acta_constitucion'),
      ...TODOS,
      voluntadYExperiencia: true,
    });
    await c.actuar(secretaria, 'registrarDelegacionesForo', {
      entidades: 6,
      principales: 6,
      suplentes: 6,
      oficio: await papel('designacion'),
    });
    await c.actuar(secretaria, 'elegirDirectivaForo', {
      presidencia: true,
      coPresidencia: true,
      secretariaTecnica: true,
      actaSesion: await papel('acta_sesion'),
    });
    // 10 ⇄ 11, 12 beside them
    const proponer = async () =>
      c.actuar(secretaria, 'cocrearNormativa', {
        propuesta: await papel('propuesta_normativa'),
        actaSesion: await papel('acta_sesion'),
        mecanismosDeEleccion: true,
        modeloDeGestion: true,
        atribuciones: true,
      });
    await proponer();
    await c.actuar(autoridad, 'observarNormativa', {
      observaciones: await papel('observaciones_normativa'),
      motivo: 'Falta la sustitución',
    });
    expect((await c.situacion()).pasos[9]?.estado).toBe('observado');
    await c.actuar(poc, 'sensibilizarForo', {
      modalidad: 'propia',
      tema: 'El foro y su plan',
      asistentes: 14,
    });
    await proponer();
    await c.actuar(autoridad, 'aprobarNormativa', {
      normativa: await papel('normativa'),
      instrumento: 'resolucion',
      numero: 'DEMO-RES-1',
      organo: 'autoridad',
    });
    // 13: the plan and its co-creation
    await pasan(5);
    const porForo = async () => ({
      actuadoPor: { rol: 'foro', documento: await papel('acta_sesion') },
    });
    await c.actuar(
      secretaria,
      'abrirPlan',
      { regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: '2027-05-13' },
      await porForo(),
    );
    await c.actuar(secretaria, 'planificarCocreacion', {
      metodologia: await papel('metodologia_cocreacion'),
      actaSesion: await papel('acta_sesion'),
      inicio: hoy(),
      fin: '2026-01-31',
    });
    await c.actuar(delegado, 'registrarMesa', {
      clase: 'territorial',
      tema: 'Prioridades',
      propuestas: 5,
      asistencia: [
        { grupo: 'total', cantidad: '60' },
        { grupo: 'genero.noBinario', cantidad: '3' },
      ],
      registro: await papel('acta_sesion'),
    });
    await c.actuar(delegado, 'cerrarRecepcion', {});
    await c.actuar(secretaria, 'concluirAnalisis', {
      evaluadas: 5,
      seleccionadas: 2,
      informe: await papel('acta_sesion'),
    });
    for (const codigo of ['C1', 'C2'])
      await c.actuar(delegado, 'formularCompromiso', {
        codigo,
        responsable: true,
        contraparte: true,
        hitosVerificables: 2,
      });
    await c.actuar(secretaria, 'concluirFormulacion', {
      respondidas: 5,
      respuestas: await papel('respuesta_razonada'),
    });
    await c.actuar(secretaria, 'aprobarPlan', {
      pagl: await papel('pagl'),
      aprobacion: await papel('acta_sesion'),
      inicio: '2026-01-01',
      fin: '2027-03-31',
      actualizaciones: [],
      enteDeMonitoreo: true,
      respaldoNoGubernamental: true,
    });
    await c.actuar(secretaria, 'publicarPlan', {
      publicacion: await papel('pagl'),
      direccion: 'https://demo.minga.invalid/plan',
    });
    await c.actuar(secretaria, 'registrarLanzamiento', {
      lugar: 'Casa comunal (ficticia)',
      registro: await papel('verificable'),
    });
    await c.actuar(secretaria, 'formalizarPlan', {
      actasDeCompromiso: await papel('acta_compromiso'),
    });
    expect(await c.estados()).toMatch(/13:cumplido 14:(enCurso|disponible)/);
    // 14
    await c.actuar(secretaria, 'organizarEjecucion', {
      metodologia: await papel('metodologia_implementacion'),
      planDeTrabajo: await papel('plan_trabajo'),
      planDeComunicacion: await papel('plan_comunicacion'),
    });
    for (const codigo of ['C1', 'C2'])
      await c.actuar(secretaria, 'incorporarCompromiso', {
        codigo,
        inicio: '2026-01-01',
        fin: '2027-03-31',
        hitos: 2,
        acta: await papel('acta_compromiso'),
      });
    await pasan(120);
    for (const codigo of ['C1', 'C2']) {
      const sobre = new RegExp(`${codigo}$`);
      await c.actuar(delegado, 'iniciarCompromiso', {}, { sobre });
      for (const hito of ['H1', 'H2'])
        await c.actuar(
          delegado,
          'cumplirHito',
          { hito, verificable: await papel('verificable') },
          { sobre },
        );
      await c.actuar(
        secretaria,
        'cumplirCompromiso',
        { nivel: 'completo', verificable: await papel('informe_final') },
        { sobre, ...(await porForo()) },
      );
    }
    await pasan(60);
    await c.actuar(delegado, 'registrarInformeAvance', {
      informe: await papel('informe_avance'),
      desde: '2026-01-01',
      hasta: hoy(),
    });
    await c.actuar(secretaria, 'validarInforme', {
      resultado: 'validado',
      actaSesion: await papel('acta_sesion'),
    });
    await c.actuar(secretaria, 'coordinarImplementacion', {
      actaSesion: await papel('acta_sesion'),
    });
    // 15
    await c.actuar(secretaria, 'entregarInformeFinal', {
      informeFinal: await papel('informe_final'),
      entregadoEl: hoy(),
    });
    await c.actuar(secretaria, 'rendirCuentas', {
      rendicion: await papel('rendicion_cuentas'),
      asistentes: 80,
    });
    await c.actuar(secretaria, 'solicitarEvaluacion', {
      ente: 'Entidad Ficticia de Monitoreo',
      solicitud: await papel('oficio'),
    });
    await c.actuar(secretaria, 'cerrarPlan', {
      justificaciones: [],
      actaSesion: await papel('acta_sesion'),
    });

    const fin = await c.situacion();
    expect(fin.pasos.map((p) => [p.numero, p.estado])).toEqual(
      Array.from({ length: 15 }, (_, i) => [i + 1, 'cumplido']),
    );
    // What is offered for a next plan is there, and the whole journal still says what happened.
    expect(fin.ofertas.map((o) => o.evento)).toContain('abrirPlan');
    const v = await puerta.servicio.app.get(Engine).verificar(c.raiz);
    expect(v.discrepancias).toEqual([]);
    expect(v.lineas).toBeGreaterThanOrEqual(c.actos.length);
    // Every moment of it, in the implementation and in each child, is drawn as it was drawn then.
    expect(await c.comprobarPasado()).toBeGreaterThan(c.actos.length);
    console.log(`1 → 15: ${c.actos.length} actos por HTTP, ${v.lineas} asientos, 0 discrepancias`);
  }, 120_000);
});

describe('Cuenca', () => {
  it('its known facts: the norm before the body, the unknown «sin constancia»', async () => {
    const gad = idDeGad('0101');
    const registra = await puerta.entrar(
      'Persona Ficticia 4',
      { rol: 'pocl', titularId: gad },
      { rol: 'delegado', titularId: gad },
      { rol: 'secretariaTecnica', titularId: gad },
    );
    const conocidos = readFileSync(
      join(import.meta.dirname, '../../data/demo/cuenca.json'),
      'utf8',
    );
    const { actos } = guionDeCuenca(Expediente.leer(conocidos));
    const subidos = new Map<string, string>();
    const subir = async (p: Papel): Promise<string> => {
      const { clave, version, texto, motivo, ...metadatos } = p.hoja;
      const nombre = `${clave}-${version}`;
      const r = await registra.subir(
        { titular: gad, ...metadatos },
        { nombre: `${clave}.pdf`, bytes: pdf(`${nombre} ${texto.join(' ')} ${motivo ?? ''}`) },
        { 'idempotency-key': nombre },
      );
      if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
      return r.cuerpo.id as string;
    };
    const resolver = async (v: Valor): Promise<unknown> => {
      if (v instanceof Papel) {
        const nombre = `${v.hoja.clave}-${v.hoja.version}`;
        if (!subidos.has(nombre)) subidos.set(nombre, await subir(v));
        return subidos.get(nombre);
      }
      if (v instanceof NombreDe) return 'Persona Ficticia 5';
      if (Array.isArray(v)) return Promise.all(v.map((x: Valor) => resolver(x)));
      if (typeof v !== 'object' || v === null) return v;
      const pares = await Promise.all(
        Object.entries(v).map(async ([k, x]) => [k, await resolver(x as Valor)] as const),
      );
      return Object.fromEntries(pares);
    };
    let raiz = '';
    for (const acto of actos) {
      if (acto.tipo === 'abrir') {
        const r = await poc.post('/api/procesos', {
          procedimiento: acto.procedimiento,
          titular: gad,
          entrada: await resolver(acto.entrada),
        });
        expect(r.estado).toBe(201);
        raiz = r.cuerpo.id as string;
        continue;
      }
      if (acto.tipo === 'marca') throw new Error('Cuenca has no marks');
      const { evento, datos, modo, ocurridoEn, sinConstancia, justificaciones, actuadoPor } = acto;
      const quien = acto.registra === 'poc' || actuadoPor?.rol === 'poc' ? poc : registra;
      const r = await quien.transitar(raiz, evento, (await resolver(datos)) as object, {
        modo,
        ocurridoEn,
        sinConstancia,
        justificaciones,
        ...(actuadoPor === undefined ? {} : { actuadoPor: await resolver({ ...actuadoPor }) }),
      });
      if (r.estado !== 200) throw new Error(`${evento}: ${JSON.stringify(r.cuerpo)}`);
    }
    const s = (await poc.get(`/api/procesos/${raiz}`)).cuerpo;
    const paso = (n: number) => s.pasos.find((p: { numero: number }) => p.numero === n);
    expect(paso(9)).toMatchObject({
      estado: 'cumplido',
      desde: '2022-07-18',
      sinConstancia: false,
    });
    // 10 and 11 are met by the norm that already existed, older than the body: order is of the state, not of the dates.
    expect([paso(10).estado, paso(11).estado]).toEqual(['cumplido', 'cumplido']);
    const normativa = paso(9).documentos.find((d: { tipos: { tipo: string }[] }) =>
      d.tipos.some((t) => t.tipo === 'normativa'),
    );
    expect((await poc.get(`/api/documentos/${normativa.id}`)).cuerpo).toMatchObject({
      fechaEmision: '2022-03-17',
      numero: 'SG-068-2022',
    });
    expect([2, 5, 6, 7, 8, 12].map((n) => [n, paso(n).estado, paso(n).sinConstancia])).toEqual(
      [2, 5, 6, 7, 8, 12].map((n) => [n, 'cumplido', true]),
    );
    expect(s.planes[0].periodo).toEqual({ inicio: '2024-01-01', fin: '2025-12-31' });
    expect(s.observaciones.length).toBeGreaterThan(0);
    expect(
      s.observaciones.every((o: { texto: string; codigo: string }) => o.texto !== o.codigo),
    ).toBe(true);
    expect((await puerta.servicio.app.get(Engine).verificar(raiz)).discrepancias).toEqual([]);
  }, 120_000);
});
