/**
 * Sends the acts of the scripts through the engine, each on its day, and fires what falls due in between. What was sent
 * is not sent again.
 */
import { createHash } from 'node:crypto';
import type { JsonObjeto, Rol } from '../../machines/contrato.js';
import { ComandoRechazado, type Recibo, type Sobre } from '../engine/comandos.js';
import type { Engine } from '../engine/engine.js';
import type { FilaProceso } from '../engine/puertos/filas.js';
import { Archivero } from './archivero.js';
import { alas, instanteDe } from './dias.js';
import type { Gente } from './gente.js';
import { NombreDe, Papel, papelesDe, type Acto, type Apertura, type Valor } from './guion.js';
import type { IdsDeDemostracion } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';

const POR_TANDA = 100;

export type Progreso = (hechos: number, total: number) => void;

export interface EnGuion {
  readonly titular: string;
  readonly acto: Acto;
}

const llave = (titular: string, raiz: string | undefined): string =>
  raiz === undefined ? titular : `${titular}#${raiz}`;

export class EnvioDeActos {
  private readonly raices = new Map<string, string>();
  private readonly procesos = new Map<string, string>();

  constructor(
    private readonly p: PuertosDeDemostracion,
    private readonly engine: Engine,
    private readonly gente: Gente,
    private readonly ids: IdsDeDemostracion,
    private readonly titularDe: (clave: string) => string,
  ) {}

  /** The expediente of a titular, if its script opened one. */
  findRaiz(titular: string): string | undefined {
    return this.raices.get(llave(titular, undefined));
  }

  async enviar(actos: readonly EnGuion[], archivero: Archivero, progreso: Progreso): Promise<void> {
    let dia = '';
    for (const [i, { titular, acto }] of actos.entries()) {
      const hoy = acto.cuando.slice(0, 10);
      if (hoy !== dia) {
        dia = hoy;
        this.p.reloj.detenerEn(instanteDe(alas(hoy, 0)));
        await this.atenderVencidos(hoy);
      }
      this.p.reloj.detenerEn(instanteDe(acto.cuando));
      try {
        await this.mandar(titular, acto, archivero);
      } catch (error) {
        if (!(error instanceof ComandoRechazado)) throw error;
        const detalle = JSON.stringify(error.params);
        throw new Error(
          `the demonstration cannot be loaded: ${titular} ${acto.clave} (${acto.cuando}): ${error.codigo} ${detalle}`,
          { cause: error },
        );
      }
      if ((i + 1) % 25 === 0 || i + 1 === actos.length) progreso(i + 1, actos.length);
    }
  }

  private async mandar(titular: string, acto: Acto, archivero: Archivero): Promise<void> {
    const cuentaId = this.gente.get(acto.registra).cuentaId;
    const titularId = this.titularDe(titular);
    for (const papel of papelesDe(acto))
      await archivero.escribir(titular, titularId, papel, cuentaId);
    const nombre = `${titular}/${acto.clave}`;
    this.ids.empezar(nombre);
    const resolver = (valor: Valor): unknown => this.resolver(titular, valor);
    const sobre: Sobre = {
      principal: { cuentaId },
      idempotencia: {
        principal: cuentaId,
        clave: `demo/${nombre}`,
        huella: createHash('sha256').update(nombre).digest('hex'),
      },
      registradoComo: acto.como ?? rolDeAlias(acto.registra),
    };
    const recibo = await this.segun(titular, titularId, acto, sobre, resolver);
    if (acto.tipo === 'abrir') this.raices.set(llave(titular, acto.raiz), recibo.raizId);
  }

  private async segun(
    titular: string,
    titularId: string,
    acto: Acto,
    sobre: Sobre,
    resolver: (valor: Valor) => unknown,
  ): Promise<Recibo> {
    if (acto.tipo === 'abrir')
      return this.engine.abrir({
        ...sobre,
        procedimiento: acto.procedimiento,
        titularId,
        entrada: resolver(acto.entrada) as JsonObjeto,
        ...(await this.asuntoDe(titular, acto)),
        sinAvisos: true,
      });
    const raizId = this.raices.get(llave(titular, acto.raiz));
    if (raizId === undefined) throw new Error(`${titular} has not been opened`);
    if (acto.tipo === 'marca') {
      const { evento, motivo, documento, actuadoPor } = acto;
      return this.engine.marcar({
        ...sobre,
        raizId,
        evento,
        motivo,
        sinAvisos: true,
        ...(documento === undefined ? {} : { documento: resolver(documento) as string }),
        ...(actuadoPor === undefined ? {} : { actuadoPor: this.quien(actuadoPor, resolver) }),
      });
    }
    const { en, datos, evento, modo, ocurridoEn, sinConstancia, justificaciones, actuadoPor } =
      acto;
    return this.engine.registrar({
      ...sobre,
      procesoId: await this.procesoEn(raizId, en),
      evento,
      siCoincide: null,
      sinAvisos: true,
      datos: resolver(datos) as JsonObjeto,
      ...(modo === undefined ? {} : { modo }),
      ...(ocurridoEn === undefined ? {} : { ocurridoEn }),
      ...(sinConstancia === undefined ? {} : { sinConstancia }),
      ...(justificaciones === undefined ? {} : { justificaciones }),
      ...(actuadoPor === undefined ? {} : { actuadoPor: this.quien(actuadoPor, resolver) }),
    });
  }

  private async asuntoDe(
    titular: string,
    { asunto, sobre, de }: Apertura,
  ): Promise<{ readonly asunto?: string }> {
    const expediente = this.findRaiz(titular);
    if (de !== undefined && expediente !== undefined)
      return { asunto: await this.procesoEn(expediente, de) };
    if (asunto === undefined) return {};
    const raizId = sobre === undefined ? undefined : this.raices.get(llave(titular, sobre));
    return { asunto: raizId === undefined ? asunto : `${raizId}/${asunto}` };
  }

  private quien(
    { rol, documento }: { readonly rol: Rol; readonly documento?: Papel },
    resolver: (valor: Valor) => unknown,
  ): { rol: Rol; documento?: string } {
    return {
      rol,
      ...(documento === undefined ? {} : { documento: resolver(documento) as string }),
    };
  }

  /** Documents become their ids; people, their names. */
  private resolver(titular: string, valor: Valor): unknown {
    if (valor instanceof Papel) return Archivero.idDe(titular, valor);
    if (valor instanceof NombreDe) return this.gente.get(valor.alias).nombre;
    if (Array.isArray(valor)) return valor.map((v: Valor) => this.resolver(titular, v));
    if (typeof valor === 'object' && valor !== null)
      return Object.fromEntries(
        Object.entries(valor).map(([campo, v]) => [campo, this.resolver(titular, v as Valor)]),
      );
    return valor;
  }

  /** The living process of that name under the root. */
  private async procesoEn(raizId: string, en: readonly string[]): Promise<string> {
    if (en.length === 0) return raizId;
    const nombre = `${raizId}/${en.join('/')}`;
    const sabido = this.procesos.get(nombre);
    if (sabido !== undefined) return sabido;
    const filas = await this.p.procesos.leer(
      {
        raizId,
        nueva: false,
        titularId: '',
        procesoId: null,
        cuentaId: null,
        fecha: '2025-01-01',
        idempotencia: null,
      },
      (vista) => vista.lector.procesosDeRaiz(raizId),
    );
    let id = raizId;
    for (const ref of en) {
      const hijo = filas.find((f: FilaProceso) => f.padreId === id && f.ref === ref);
      if (hijo === undefined) throw new Error(`there is no ${nombre}`);
      id = hijo.id;
    }
    this.procesos.set(nombre, id);
    return id;
  }

  async atenderVencidos(cuando: string): Promise<void> {
    for (;;) {
      const ahora = this.p.reloj.ahora();
      // Nobody else is there: an interruption leaves nothing waiting for the end of its lease.
      const vencidos = await this.p.procesos.arrendarPlazos(
        ahora,
        POR_TANDA,
        'demostracion',
        ahora,
      );
      for (const plazo of vencidos) {
        // Its ids hang from the deadline itself, however many were fired before it.
        this.ids.empezar(`plazos/${cuando}/${plazo.id}`);
        await this.engine.dispararPlazo(plazo, { sinAvisos: true });
      }
      if (vencidos.length < POR_TANDA) return;
    }
  }
}

const ROLES_DE_ALIAS: { readonly [alias: string]: Rol } = {
  poc: 'poc',
  gremio: 'gremio',
  autoridad: 'autoridad',
  'autoridad-nueva': 'autoridad',
  pocl: 'pocl',
  delegado: 'delegado',
  secretaria: 'secretariaTecnica',
  registro: 'pocl',
};
function rolDeAlias(alias: string): Rol {
  const rol = ROLES_DE_ALIAS[alias.split(':')[0] ?? ''];
  if (rol === undefined) throw new Error(`${alias} records nothing`);
  return rol;
}
