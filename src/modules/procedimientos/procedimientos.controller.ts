import { Controller, Get, Inject, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import type { Cita, Procedimiento, Rol } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Camino, EnIdioma, Quien } from '../../platform/decoradores.js';
import { tieneRol, type Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { Respuesta } from '../../platform/respuesta.js';
import { EscrituraEnBpmn } from './escritura-en-bpmn.js';
import { huellaDe } from './huella-de-procedimiento.js';
import { caminoDeProcedimiento, procedimientoDto, procedimientos } from './procedimientos.dto.js';
import { UsoDeProcedimientos } from './uso-de-procedimientos.js';

type Cabecera = z.infer<typeof procedimientos>['elementos'][number];
type Detalle = z.infer<typeof procedimientoDto>;
type Usos = Awaited<ReturnType<UsoDeProcedimientos['contar']>>;

/** The written procedures, as they run: to read them, and to know who runs each. */
@Controller('api/procedimientos')
export class ProcedimientosController {
  private readonly huellas = new Map<string, string>();

  constructor(
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(UsoDeProcedimientos) private readonly usos: UsoDeProcedimientos,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(EscrituraEnBpmn) private readonly escritura: EscrituraEnBpmn,
  ) {}

  @Get()
  @Operacion({
    id: 'listarProcedimientos',
    grupo: 'Procedimientos',
    resumen: 'Los procedimientos escritos, sus versiones y cuántos procesos corre cada una',
    respuesta: procedimientos,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
  ): Promise<z.infer<typeof procedimientos>> {
    exigirPermiso(quien);
    const usos = await this.usos.contar();
    return {
      elementos: this.catalogo
        .todos()
        .filter((p) => !esDePrueba(p))
        .map((p) => this.cabecera(p, idioma, usos)),
    };
  }

  @Get(':id')
  @Operacion({
    id: 'leerProcedimiento',
    grupo: 'Procedimientos',
    resumen: 'Un procedimiento: pasos, actuaciones con sus reglas citadas, y plazos',
    respuesta: procedimientoDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoDeProcedimiento) { id }: z.infer<typeof caminoDeProcedimiento>,
  ): Promise<Detalle> {
    exigirPermiso(quien);
    const p = this.catalogo.find(id);
    if (p === null) throw new Problema('NO_ENCONTRADO');
    return {
      ...this.cabecera(p, idioma, await this.usos.contar()),
      urlBpmn: esDePrueba(p) ? null : `/api/procedimientos/${p.id}/bpmn`,
      listaDePasos: p.pasos.map((paso) => ({
        numero: paso.numero,
        actividad: this.nombres.paso(idioma, p.id, paso.numero),
        descripcion: decir(p, idioma, `paso.${paso.numero}.descripcion`) ?? '',
        responsables: this.roles(paso.responsables, idioma),
        productos: paso.productos.map((x) => texto(idioma, `tipo.${x}`)),
        fuerza: paso.fuerza,
        fuerzaTexto: texto(idioma, `fuerza.${paso.fuerza}`),
        metaDias: paso.metaDias ?? null,
        cita: this.cita(
          paso.cita,
          decir(p, idioma, `paso.${paso.numero}.descripcion`) ?? '',
          idioma,
        ),
      })),
      listaDeEventos: this.eventos(p, idioma),
      plazos: [...p.plazos.values()].map((z) => ({
        nombre: z.nombre,
        etiqueta: this.nombres.plazo(idioma, p.id, z.nombre),
        clase: z.clase,
        claseTexto: texto(idioma, `claseDePlazo.${z.clase}`),
        unidad: z.unidad,
        unidadTexto: texto(idioma, `unidad.${z.unidad}`),
        porDefecto: z.porDefecto,
        parametro: z.parametro,
        certeza: z.certeza,
      })),
    };
  }

  @Get(':id/bpmn')
  @Operacion({
    id: 'descargarProcedimientoEnBpmn',
    grupo: 'Procedimientos',
    resumen:
      'El procedimiento como archivo BPMN 2.0 con su diagrama: el dibujado, byte por byte como se subió',
    respuesta: archivo('application/xml'),
    problemas: ['NO_ENCONTRADO'],
  })
  async enBpmn(
    @Camino(caminoDeProcedimiento) { id }: z.infer<typeof caminoDeProcedimiento>,
  ): Promise<Respuesta<StreamableFile>> {
    // Whoever may enter may read how a process goes: its drawing says it to them already.
    const p = this.catalogo.find(id);
    if (p === null || esDePrueba(p)) throw new Problema('NO_ENCONTRADO');
    const bytes = await this.escritura.escribir(p);
    return new Respuesta(
      // A drawn one says itself how it is encoded.
      new StreamableFile(bytes, { type: 'application/xml', length: bytes.length }),
      {
        cabeceras: {
          'Content-Disposition': `attachment; filename="${id.replace('@', '-')}.bpmn"`,
          'Content-Security-Policy': "sandbox; default-src 'none'",
          'X-Content-Type-Options': 'nosniff',
        },
      },
    );
  }

  private eventos(p: Procedimiento, idioma: Idioma): Detalle['listaDeEventos'] {
    return [...p.eventos.values()]
      .filter((e) => !e.interno)
      .sort((a, b) => (a.paso ?? 99) - (b.paso ?? 99))
      .map((e) => ({
        nombre: e.nombre,
        etiqueta: this.nombres.evento(idioma, p.id, e.nombre),
        ayuda: decir(p, idioma, `ayuda.${e.nombre}`),
        paso: e.paso,
        actua: this.roles(e.actua, idioma),
        porCuentaDe: e.porCuentaDe.map((x) => ({
          actua: this.rol(x.actua, idioma),
          registran: this.roles(x.registran, idioma),
        })),
        requisitos: e.requisitos.map((r) => {
          const { codigo, fuerza, certeza, cita } = r as {
            readonly codigo: string;
            readonly fuerza: 'debe' | 'puede' | 'sugerido';
            readonly certeza: 'fuente' | 'INF' | 'MEM';
            readonly cita: Cita;
          };
          const dicho = this.nombres.requisito(idioma, p.id, codigo);
          return {
            codigo,
            texto: dicho,
            fuerza,
            fuerzaTexto: texto(idioma, `fuerza.${fuerza}`),
            certeza,
            lecturaNuestra: certeza !== 'fuente',
            cita: this.cita(cita, decir(p, idioma, `requisito.${codigo}.regla`) ?? dicho, idioma),
          };
        }),
      }));
  }

  private cabecera(p: Procedimiento, idioma: Idioma, usos: Usos): Cabecera {
    const suyos = usos.filter((u) => u.procedimiento === p.id);
    const de = (situacion: string): number =>
      suyos.filter((u) => u.situacion === situacion).reduce((n, u) => n + u.n, 0);
    return {
      id: p.id,
      nombre: p.nombre,
      etiqueta: decir(p, idioma, 'procedimiento') ?? p.nombre,
      version: p.version,
      vigente: this.catalogo.findVigente(p.nombre)?.id === p.id,
      huella: this.huella(p),
      pasos: p.pasos.length,
      eventos: [...p.eventos.values()].filter((e) => !e.interno).length,
      procesos: {
        total: suyos.reduce((n, u) => n + u.n, 0),
        activos: de('activo'),
        concluidos: de('concluido'),
        detenidos: de('detenido'),
        cuarentena: de('cuarentena'),
      },
    };
  }

  private huella(p: Procedimiento): string {
    const sabida = this.huellas.get(p.id) ?? huellaDe(p);
    this.huellas.set(p.id, sabida);
    return sabida;
  }

  private cita(cita: Cita, regla: string, idioma: Idioma) {
    return {
      documento: cita.documento,
      documentoNombre: texto(idioma, `fuente.${cita.documento}`),
      lugar: cita.lugar,
      regla,
      claves: [...cita.claves],
    };
  }

  private rol(rol: Rol, idioma: Idioma) {
    return { rol, etiqueta: texto(idioma, `rol.${rol}`) };
  }

  private roles(roles: readonly Rol[], idioma: Idioma) {
    return roles.map((r) => this.rol(r, idioma));
  }
}

const decir = (p: Procedimiento, idioma: Idioma, clave: string): string | null =>
  p.textos[idioma][clave] ?? p.textos.es[clave] ?? null;

/** The one that only measures the engine. */
const esDePrueba = (p: Procedimiento): boolean => p.nombre === 'banco';

function exigirPermiso(quien: Identidad): void {
  if (!tieneRol(quien, 'poc', 'administrador', 'gremio', 'grupoNucleo'))
    throw new Problema('SIN_PERMISO');
}
