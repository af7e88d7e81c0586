import { useTranslation } from 'react-i18next';
import { Campos, Documento, dia, usePlan } from './lo-que-se-lee';
import estilos from './planes.module.css';

/** The order of the OGP local form. */
const ORDEN = [
  'titulo',
  'inicio',
  'fin',
  'entregadoEl',
  'finDeMandato',
  'instituciones',
  'prologo',
  'visionDeLargoPlazo',
  'logros',
  'desafios',
  'metasDeMedianoPlazo',
  'contribucionALaVision',
  'contribucionALaPolitica',
  'coordinacionInstitucional',
  'espacios',
  'diversidad',
  'participantes',
  'grupos',
  'reunionesPublicas',
  'colaboracionContinua',
  'entidadDeMonitoreo',
  'contactoDeMonitoreo',
  'actividadesDeDialogo',
  'controlPeriodico',
  'resultadosAlPublico',
  'respaldos',
  'instrumentoDeAprobacion',
  'direccion',
  'direccionOgp',
] as const;

/** What the plan says of itself, its products and where it stands on the five standards. */
export function FichaDePlan() {
  const { plan } = usePlan();
  const { t } = useTranslation();
  return (
    <>
      <Campos datos={plan.ficha} orden={ORDEN} />
      <h3 className={estilos.subtitulo}>{t('planes.estandares')}</h3>
      <ul className={estilos.filas}>
        {plan.estandares.map((e) => (
          <li key={e.estandar}>
            <span>{plan.rotulos[`opcion.${e.estandar}`]}</span>
            <span className={estilos.estado} data-estado={e.cumplimiento ?? 'sinRevisar'}>
              {e.cumplimiento === null
                ? t('planes.sinRevisar')
                : plan.rotulos[`opcion.${e.cumplimiento}`]}
            </span>
            {e.explicacion !== null && <p className={estilos.nota}>{e.explicacion}</p>}
          </li>
        ))}
      </ul>
      {plan.productos.length > 0 && (
        <>
          <h3 className={estilos.subtitulo}>{t('planes.productos')}</h3>
          <ul className={estilos.filas}>
            {plan.productos.map((p, i) => (
              <li key={i}>
                <span>{t(`planes.producto.${p.clase as 'planAprobado'}`)}</span>
                <span className={estilos.nota}>{dia(p.fecha)}</span>
                <p className={estilos.nota}>
                  <Documento id={p.documento} />
                  {p.direccion !== null && <a href={p.direccion}>{p.direccion}</a>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
